import fc from 'fast-check';
import { buildParkFinder, parkKey } from '../index';

const find = buildParkFinder([
  { code: 'tl', names: ['KCN Thăng Long', 'Thang Long Industrial Park', 'Thang Long IP', 'TLIP', 'KCN Bắc Thăng Long'] },
  { code: 'ntl', names: ['KCN Nam Thăng Long', 'Nam Thang Long Industrial Park'] },
  { code: 'qm1', names: ['KCN Quang Minh I'] },
  { code: 'qm2', names: ['KCN Quang Minh II'] },
  { code: 'x', names: ['KCN Mẫu'] },
  { code: 'y', names: ['KCN Mẫu'] },
]);

describe('buildParkFinder', () => {
  it.each([
    ['Lô D6, Khu công nghiệp Thăng Long, Xã Thiên Lộc, Hà Nội', ['tl']], ['TLIP', ['tl']], ['tlip, plot A5', ['tl']], ['THANG LONG IP', ['tl']], ['Thang Long Industrial Zone, Dong Anh', ['tl']],
    ['khu cong nghiep bac thang long', ['tl']], ['KCN Nam Thăng Long', ['ntl']], ['KCN Thăng Long II, Hưng Yên', []], ['KCN Thăng Long 3', []], ['KCN Thăng Long mở rộng', []],
    ['KCN Thăng Long, 2 đường A', ['tl']], ['Quang Minh', []], ['KCN Quang Minh 2', ['qm2']], ['Khu CN', []], ['KCN Mẫu', []], ['KCN Quang Minh I và KCN Quang Minh II', ['qm1', 'qm2']], ['', []],
    ['KCN Thăng Long'.normalize('NFD'), ['tl']],
  ])('%s', (text, codes) => expect(find(text)).toEqual(codes));

  it('finds a park by each of its names inside any address, and says it once', () => {
    fc.assert(
      fc.property(fc.constantFrom('KCN Thăng Long', 'TLIP', 'Thang Long IP', 'KCN Bắc Thăng Long'), fc.constantFrom('Lô A1', 'Số 5 đường Võ Văn Kiệt', ''), fc.constantFrom('Hà Nội', 'Xã Thiên Lộc', 'Việt Nam'), (name, before, after) => {
        expect(find([before, name, name, after].filter(Boolean).join(', '))).toEqual(['tl']);
      }),
    );
  });

  it('gives one key to one name', () => expect(new Set(['KCN Quang Minh II', 'Khu công nghiệp Quang Minh 2', 'kcn quang minh ii'].map(parkKey)).size).toBe(1));
});
