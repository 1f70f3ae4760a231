import fc from 'fast-check';
import { addressKey, firmNameKey } from './index';

describe('firmNameKey', () => {
  test.each([
    ['legal form and branch of trade go', 'Công ty TNHH MTV Sản xuất & Thương mại Cơ khí Hòa Phát Việt Nam', 'co khi hoa phat'],
    ['abbreviated like on a stamp', 'CTY CP SX TM DV CƠ KHÍ HOÀ PHÁT', 'co khi hoa phat'],
    ['dotted C.TY', 'C.TY TNHH Minh Khang', 'minh khang'],
    ['English name', 'Minh Khang Vietnam Co., Ltd', 'minh khang'],
    ['a branch stays apart from its parent', 'Chi nhánh Công ty CP Minh Khang', 'chi nhanh minh khang'],
    ['nothing but legal words keeps them', 'Công ty TNHH Sản xuất Thương mại', 'cong ty tnhh san xuat thuong mai'],
    ['two members', 'Công ty trách nhiệm hữu hạn hai thành viên trở lên An Bình', 'an binh'],
  ])('%s', (_situation, name, key) => expect(firmNameKey(name)).toBe(key));

  test('is never empty for a name that shows something', () => {
    const words = fc.constantFrom('Công ty', 'TNHH', 'Việt Nam', 'SX', '&', 'và', 'CP', 'An');
    fc.assert(fc.property(fc.array(words, { minLength: 1 }), (parts) => expect(firmNameKey(parts.join(' '))).not.toBe('')));
  });
});

describe('addressKey', () => {
  test.each([
    ['abbreviated and full', 'Số 45A Nguyễn Thượng Hiền, P.5, Q. Bình Thạnh, TP. HCM', '45A đường Nguyễn Thượng Hiền, Phường 5, Quận Bình Thạnh, Thành phố Hồ Chí Minh, Việt Nam'],
    ['glued ward number', 'Lô 3, P5, Q12', 'Lô 3, Phường 5, Quận 12'],
    ['a quarter', 'KP 5, P.2, TX. Dĩ An', 'Khu phố 5, phường 2, thị xã Dĩ An'],
    ['words that are left out', 'Số nhà 5 phố Lê Lợi, tỉnh Thừa Thiên Huế, VN', '5 đường Lê Lợi, Thừa Thiên Huế'],
    ['industrial park', 'Lô CN1, KCN Thăng Long, Hà Nội', 'Lô CN1, Khu công nghiệp Thăng Long, tp Hà Nội'],
  ])('%s are one address', (_situation, one, other) => expect(addressKey(one)).toBe(addressKey(other)));

  test('words that are left out are so only alone or in their pair', () => {
    expect(addressKey('Thành Công, Nam Định, khu Nhà Bè')).toBe('thanh cong nam dinh khu nha be');
    expect(addressKey('constructor, 1.5 km')).toBe('constructor 1.5 km');
  });

  test('ward 5 is not district 5, and house 12 is not house 12A', () => {
    expect(addressKey('P.5, Hà Nội')).not.toBe(addressKey('Q.5, Hà Nội'));
    expect(addressKey('12 Lê Lợi')).not.toBe(addressKey('12A Lê Lợi'));
  });
});
