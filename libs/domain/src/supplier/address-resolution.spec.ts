import { addressUnit, resolveOldAddress, type WardChange } from '../index';

describe('addressUnit', () => {
  it.each([
    ['Phường Yên Hòa', 'P. Yên Hoà'], ['Xã Kim Chung', 'X. Kim Chung'], ['Thị trấn Đông Anh', 'TT. Đông Anh'], ['Quận 9', 'Q.09'], ['Phường 5', 'P5'], ['Huyện Ea H’leo', "huyện Ea H'Leo"],
    ['Tỉnh Bà Rịa - Vũng Tàu', 'T. Bà Rịa – Vũng Tàu'], ['Thành phố Hà Nội', 'TP Hà Nội'], ['Thị xã Sơn Tây', 'TX. Sơn Tây'], ['Phường Thụy Khuê', 'phường Thuỵ Khuê'.normalize('NFD')],
  ])('%s = %s', (one, other) => expect([addressUnit(other).kind, addressUnit(other).exact]).toEqual([addressUnit(one).kind, addressUnit(one).exact]));

  it.each([['Xã Tân Hưng', 'Xã Tân Hùng'], ['Thị trấn Yên Viên', 'Xã Yên Viên'], ['Phường 1', 'Phường 11']])('%s ≠ %s', (one, other) => expect(addressUnit(one)).not.toEqual(addressUnit(other)));

  it('a name that begins like a kind stays a name', () => {
    expect(addressUnit('Xã Phương Trung')).toMatchObject({ kind: 'commune', exact: 'phương trung' });
    expect(addressUnit('Quảng Minh')).toMatchObject({ kind: null, exact: 'quảng minh' });
    expect(addressUnit('Hà Đông')).toMatchObject({ kind: null, folded: 'ha dong' });
  });
});

describe('resolveOldAddress', () => {
  const line = (oldWard: string, oldDistrict: string, newWardCode: string): WardChange => ({ oldWard, oldDistrict, newWardCode, oldProvince: 'Tỉnh Hà Tây', newProvince: 'Thành phố Hà Nội' });
  const mapping = [
    line('Xã Kim Chung', 'Huyện Đông Anh', 'a'), line('Xã Kim Chung', 'Huyện Hoài Đức', 'b'), line('Xã Bị Chia', 'Huyện Đông Anh', 'a'), line('Xã Bị Chia', 'Huyện Đông Anh', 'c'),
    line('Thị trấn Yên Viên', 'Huyện Gia Lâm', 'd'), line('Xã Yên Viên', 'Huyện Gia Lâm', 'e'), line('Thị trấn Chờ', 'Huyện Yên Phong', 'f'), line('Xã Tân Hưng', 'Huyện Sóc Sơn', 'g'), line('Xã Tân Hùng', 'Huyện Sóc Sơn', 'h'),
  ];
  it.each([
    [{ ward: 'Xã Kim Chung', district: 'Đông Anh', province: 'Hà Nội' }, { outcome: 'resolved', wardCode: 'a' }],
    [{ ward: 'kim chung', district: 'h. dong anh', province: 'ha tay' }, { outcome: 'resolved', wardCode: 'a' }],
    [{ ward: 'Xã Kim Chung', district: null, province: 'Hà Nội' }, { outcome: 'review', reason: 'several_places', wardCodes: ['a', 'b'] }],
    [{ ward: 'Xã Bị Chia', district: 'Đông Anh', province: null }, { outcome: 'review', reason: 'divided', wardCodes: ['a', 'c'] }],
    [{ ward: 'TT. Yên Viên', district: 'Gia Lâm', province: null }, { outcome: 'resolved', wardCode: 'd' }],
    [{ ward: 'Yên Viên', district: 'Gia Lâm', province: null }, { outcome: 'review', reason: 'several_places', wardCodes: ['d', 'e'] }],
    [{ ward: 'Xã Chờ', district: 'Yên Phong', province: null }, { outcome: 'review', reason: 'other_kind', wardCodes: ['f'] }],
    [{ ward: 'Xã Tân Hưng', district: 'Sóc Sơn', province: null }, { outcome: 'resolved', wardCode: 'g' }],
    [{ ward: 'xa tan hung', district: 'soc son', province: null }, { outcome: 'review', reason: 'several_places', wardCodes: ['g', 'h'] }],
    [{ ward: 'Xã Kim Chung', district: 'Ba Vì', province: 'Hà Nội' }, { outcome: 'unknown', part: 'district' }],
    [{ ward: 'Xã Kim Chung', district: null, province: 'Cà Mau' }, { outcome: 'unknown', part: 'province' }],
    [{ ward: 'Xã Nào Đó', district: 'Đông Anh', province: null }, { outcome: 'unknown', part: 'ward' }],
  ])('%j', (address, answer) => expect(resolveOldAddress(address, mapping)).toEqual(answer));
});
