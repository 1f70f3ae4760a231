import fc from 'fast-check';
import { type DuplicateReason, type FirmIdentity, duplicateBlocks, duplicateReasons, firmTraits, likelyDuplicate, possibleDuplicate, scoreDuplicate } from '../index';

const firm = (over: Partial<FirmIdentity> = {}): FirmIdentity => ({ name: 'Công ty TNHH Cơ khí Hòa Phát', taxCode: null, addresses: ['Số 5 Tạ Quang Bửu, P. Bạch Mai, Hà Nội'], phone: null, website: null, ...over });
const score = (one: FirmIdentity, other: FirmIdentity) => scoreDuplicate(firmTraits(one), firmTraits(other));
const elsewhere = { addresses: ['88 Nguyễn Huệ, TP. Hồ Chí Minh'] };

describe('scoreDuplicate', () => {
  test.each<[string, Partial<FirmIdentity>, Partial<FirmIdentity>, DuplicateReason[]]>([
    ['the same MST, whatever else', { taxCode: '0100109106' }, { taxCode: '01 0010 9106', name: 'Đúc Thành Nam', ...elsewhere }, ['same_tax_code', 'different_name', 'different_address']],
    ['the firm and an entry with its branch code', { taxCode: '0100109106' }, { taxCode: '0100109106-001', ...elsewhere }, ['same_tax_code', 'same_name', 'different_address']],
    ['abbreviated on a stamp', {}, { name: 'CTY TNHH SX TM CƠ KHÍ HOÀ PHÁT', addresses: ['5 đường Tạ Quang Bửu, phường Bạch Mai, TP Hà Nội'] }, ['same_name', 'same_address']],
    ['a trade name before the registered one', { name: 'Nhà Thép Tiền Chế Long Phan - Công Ty TNHH SX TM DV Long Phan' }, { name: 'Vận Tải Long Phan - Công Ty TNHH Sản Xuất - Thương Mại - Dịch Vụ Long Phan' }, ['same_name', 'same_address']],
    ['moved, with its phone', { phone: '+84 24 3861 1234' }, { phone: '(024) 38611234', ...elsewhere }, ['same_name', 'different_address', 'same_phone']],
    ['moved, with its website', { website: 'https://www.cokhihoaphat.vn/vi' }, { website: 'cokhihoaphat.vn', ...elsewhere }, ['same_name', 'different_address', 'same_website']],
    ['one word more at the same door', { website: 'mq.vn' }, { name: 'Công ty TNHH Hòa Phát Pro', website: 'mq.vn' }, ['similar_name', 'same_address', 'same_website']],
    ['the second address is the first one’s site', { addresses: ['Hà Nội', 'Lô CN3, KCN Phú Nghĩa, Hà Nội'] }, { addresses: ['Lô CN3 KCN Phú Nghĩa, TP. Hà Nội'] }, ['same_name', 'same_address']],
  ])('one firm: %s', (_situation, one, other, reasons) => {
    const result = score(firm(one), firm(other));
    expect(result.reasons).toEqual(reasons);
    expect(result.score).toBeGreaterThanOrEqual(likelyDuplicate);
  });

  test.each<[string, Partial<FirmIdentity>, Partial<FirmIdentity>]>([
    ['two MSTs, everything else equal', { taxCode: '0100109106', phone: '024 3861 1234', website: 'a.vn' }, { taxCode: '0101243150', phone: '024 3861 1234', website: 'a.vn' }],
    ['two branches with codes of their own', { taxCode: '0314409058-001' }, { taxCode: '0314409058-002', ...elsewhere }],
    ['the same name in another province', {}, elsewhere],
    ['a branch elsewhere with the same phone and website', { phone: '024 3861 1234', website: 'a.vn' }, { name: 'Chi nhánh Công ty TNHH Cơ khí Hòa Phát tại Đồng Nai', phone: '024 3861 1234', website: 'a.vn', ...elsewhere }],
    ['an address that says it is a branch', { website: 'a.vn' }, { website: 'a.vn', addresses: ['Chi nhánh Đồng Nai, Đồng Nai'] }],
    ['neighbours that share floor, phone and website', { phone: '024 3861 1234', website: 'a.vn' }, { name: 'Công ty TNHH Đúc Thành Nam', phone: '024 3861 1234', website: 'a.vn' }],
    ['parent and subsidiary at one door', { name: 'Công ty TNHH MTV Tân Cảng Sài Gòn', website: 'a.vn' }, { name: 'Công ty Cổ phần Địa ốc Tân Cảng', website: 'a.vn' }],
    ['other accents, other words', { name: 'Công ty TNHH Thanh Tâm' }, { name: 'Công ty TNHH Thành Tâm' }],
    ['names made of trades', { name: 'Công ty TNHH Xây dựng', addresses: ['Hà Nội'] }, { name: 'Công ty TNHH Thương mại Xây dựng', ...elsewhere }],
    ['a page on a service of thousands', { website: 'facebook.com/a' }, { website: 'facebook.com/b', ...elsewhere }],
    ['the same park is not the same door', { addresses: ['KCN Phú Nghĩa, Hà Nội'], name: 'Hòa Phát' }, { addresses: ['KCN Phú Nghĩa, Hà Nội'], name: 'Hòa Thịnh' }],
  ])('two firms: %s', (_situation, one, other) => expect(score(firm(one), firm(other)).score).toBeLessThan(likelyDuplicate));

  const name = fc.constantFrom('Công ty TNHH Cơ khí Hòa Phát', 'Chi nhánh Công ty CP Đúc Tân Long', 'Vận Tải THY - Công Ty TNHH Vận Tải THY', 'Công ty Cổ phần', '', '株式会社カネコ', 'TÂN LONG');
  const anyFirm: fc.Arbitrary<FirmIdentity> = fc.record({
    name: fc.oneof(name, fc.string({ unit: 'grapheme' })),
    taxCode: fc.option(fc.constantFrom('0100109106', '0100109106-001', '0101243150', 'x')),
    addresses: fc.array(fc.option(fc.constantFrom('5 Lê Lợi, Hà Nội', 'Số 5 đường Lê Lợi, TP Hà Nội', 'KCN Phú Nghĩa', '12/3 Lê Lợi', '')), { maxLength: 3 }),
    phone: fc.option(fc.constantFrom('024 3861 1234', '+842438611234', '1')),
    website: fc.option(fc.constantFrom('https://a.vn', 'www.a.vn/x', 'facebook.com/a', 'không có')),
  });

  test('is symmetric, between 0 and 100, and names only known reasons in their order', () => {
    fc.assert(fc.property(anyFirm, anyFirm, (one, other) => {
      const result = score(one, other);
      expect(score(other, one)).toEqual(result);
      expect(result.score).toBeGreaterThanOrEqual(0);
      expect(result.score).toBeLessThanOrEqual(100);
      expect(duplicateReasons.filter((reason) => result.reasons.includes(reason))).toEqual(result.reasons);
    }));
  });

  test('another MST is never possible, the same one always likely', () => {
    fc.assert(fc.property(anyFirm, anyFirm, (one, other) => {
      expect(score({ ...one, taxCode: '0100109106' }, { ...other, taxCode: '0101243150' }).score).toBe(0);
      expect(score({ ...one, taxCode: '0100109106', addresses: [] }, { ...other, taxCode: '0100109106' }).score).toBeGreaterThanOrEqual(possibleDuplicate);
    }));
  });

  test('two entries that are likely one firm always share a block', () => {
    fc.assert(fc.property(anyFirm, anyFirm, (one, other) => {
      if (score(one, other).score < likelyDuplicate) return;
      const blocks = new Set(duplicateBlocks(firmTraits(one)));
      expect(duplicateBlocks(firmTraits(other)).some((block) => blocks.has(block))).toBe(true);
    }), { numRuns: 3000 });
  });
});
