import { buildSuggester } from '../index';

const concept = (code: string, kind: string, ...terms: string[]) => ({ code, kind, terms: terms.map((text) => ({ text, language: '' })) });
const suggest = buildSuggester([
  concept('proc.casting.investment', 'process', 'Đúc mẫu chảy', 'Investment casting', 'ロストワックス鋳造'),
  concept('proc.casting.lost_foam', 'process', 'Đúc mẫu cháy', 'Lost-foam casting'),
  concept('proc.plastics.injection', 'process', 'Ép nhựa', 'Injection moulding', 'ép phun', 'đúc nhựa'),
  concept('proc.machining.milling_5axis', 'process', 'Phay 5 trục', '5-axis milling'),
  concept('proc.joining', 'process', 'Hàn và gia công kết cấu', 'Welding and fabrication', 'hàn'),
  concept('mat.steel.s45c', 'material', 'Thép S45C', 'Carbon steel S45C', 'C45', '1045'),
  concept('mat.steel.en_c45', 'material', 'Thép C45 (EN)', 'Steel C45 (EN)'),
]);
const codes = (text: string, kind = 'process') => suggest(text, kind).map((found) => found.code);

describe('suggestions', () => {
  test.each([
    ['ép nh', ['proc.plastics.injection']], ['ep nhua', ['proc.plastics.injection']], ['nhựa ép', ['proc.plastics.injection']], ['EP PHUN', ['proc.plastics.injection']],
    ['máy phay 5 trục của xưởng', ['proc.machining.milling_5axis']], ['ロストワックス', ['proc.casting.investment']], ['milling', ['proc.machining.milling_5axis']],
    ['không có gì', []], ['!!!', []],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));

  test('accents that were typed decide the order, folded ones find both', () => {
    expect(codes('đúc mẫu cháy')[0]).toBe('proc.casting.lost_foam');
    expect(codes('đúc mẫu chảy')[0]).toBe('proc.casting.investment');
    expect(codes('duc mau chay').sort()).toEqual(['proc.casting.investment', 'proc.casting.lost_foam']);
  });

  test('a grade is found by every name it bears, its own kind only, and says which name it was', () => {
    expect(suggest('C45', 'material')).toEqual([{ code: 'mat.steel.s45c', matched: 'C45' }, { code: 'mat.steel.en_c45', matched: 'Thép C45 (EN)' }]);
    expect(codes('C45')).toEqual([]);
  });
});
