import { provinceOfAddress } from './province-of-address';

test.each<[string, string | null]>([
  ['45A Nguyễn Thượng Hiền, P.5, Quận Bình Thạnh,TP. Hồ Chí Minh, Việt Nam', '79'],
  ['Số 5, Quận 1TP. Hồ Chí Minh', '79'],
  ['TX. Dĩ AnBình Dương, Việt Nam', '79'],
  ['KCN Mỹ Phước, Tỉnh Bà Rịa - Vũng Tàu', '79'],
  ['Phường Mộ Lao, Quận Hà Đông, Hà Nội', '01'],
  ['Khu Dương Ổ, Thành phố Bắc Ninh, Tỉnh Bắc Ninh, Việt Nam', '24'],
  ['Thành phố Thanh Hoá, Tỉnh Thanh Hóa', '38'],
  ['Huế, Tỉnh Thừa Thiên Huế', '46'],
  ['KCN Đồng Văn, Hà Nam', '37'],
  ['12 Phố Huế', null],
  ['Lô C1-1, đường D1', null],
  ['Thâm Quyến, Trung Quốc', null],
  ['Việt Nam', null],
  ['', null],
])('%s → %s', (address, code) => expect(provinceOfAddress(address)).toBe(code));
