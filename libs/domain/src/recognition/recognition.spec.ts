import fc from 'fast-check';
import { buildRecogniser, indexToken, indexTokens, taxonomyOf, type Concept } from '../index';
import { accentAgreement } from './accent-agreement';

const concept = (code: string, kind: string, ...texts: string[]): Concept => ({ code, kind, terms: texts.map((text) => ({ text, language: 'vi' })) });
const concepts = [
  concept('proc.casting', 'process', 'Đúc kim loại', 'đúc', 'casting', '鋳造'),
  concept('proc.casting.die_casting', 'process', 'Đúc áp lực', 'duc ap luc', 'die casting', 'ダイカスト'),
  concept('proc.casting.low_pressure', 'process', 'Đúc áp lực thấp'),
  concept('proc.casting.investment', 'process', 'Đúc mẫu chảy', 'duc mau chay'),
  concept('proc.casting.lost_foam', 'process', 'Đúc mẫu cháy', 'duc mau chay'),
  concept('proc.plastics.injection', 'process', 'Ép nhựa', 'injection molding', '射出成形', '사출 성형'),
  concept('proc.machining', 'process', 'Gia công cơ khí'),
  concept('proc.machining.cnc_milling', 'process', 'Phay CNC', 'CNC milling', 'CNCフライス加工', 'CNC 밀링'),
  concept('proc.heat_treatment.annealing', 'process', 'Ủ', 'u'),
  concept('proc.joining', 'process', 'Hàn'),
  concept('proc.surface.zinc_plating', 'process', 'Mạ kẽm'),
  concept('proc.machining.tapping', 'process', 'Taro ren', 'ren'),
  concept('proc.forging', 'process', 'Rèn'),
  concept('proc.surface.cleaning', 'process', 'Rửa siêu âm', 'thuỷ phân'),
  concept('proc.tooling.stamping_die', 'process', 'Khuôn dập'),
  concept('prod.stamping_die', 'product', 'Khuôn dập'),
  concept('mat.steel', 'material', 'Thép', '鋼'),
  concept('mat.steel.sheet', 'material', 'Thép tấm'),
  concept('mat.stainless.sus304', 'material', 'Inox 304', 'SUS304', '304'),
  concept('mat.plastic.pp', 'material', 'PP', 'nhựa PP'),
  concept('mat.plastic', 'material', 'Nhựa', 'プラスチック'),
];
const recognise = buildRecogniser(concepts);
const brief = (query: string) => recognise(query).concepts.map((found) => `${found.code} ${found.how}`);

describe('recognise', () => {
  test.each<[string, string, string[], string]>([
    ['right accents', 'Ép nhựa', ['proc.plastics.injection exact'], ''],
    ['no accents', 'ep nhua', ['proc.plastics.injection folded'], ''],
    ['half of them', 'ep nhưa', ['proc.plastics.injection folded'], ''],
    ['a wrong one among several words', 'mã kem', ['proc.surface.zinc_plating folded'], ''],
    ['the other spelling of the same accents', 'thủy phân', ['proc.surface.cleaning tone'], ''],
    ['NFD from a Mac', 'ép nhựa'.normalize('NFD'), ['proc.plastics.injection exact'], ''],
    ['English', 'Injection Molding', ['proc.plastics.injection exact'], ''],
    ['Japanese inside a run', 'プラスチック射出成形', ['mat.plastic exact', 'proc.plastics.injection exact'], ''],
    ['Japanese with what people write around it', 'CNCフライス加工 できる会社', ['proc.machining.cnc_milling exact'], ''],
    ['Korean without its space', '사출성형 업체', ['proc.plastics.injection exact'], ''],
    ['Latin and Hangul in one', 'cnc밀링', ['proc.machining.cnc_milling exact'], ''],
    ['the longest term, not the first', 'đúc áp lực thấp', ['proc.casting.low_pressure exact'], ''],
    ['a whole sentence', 'tìm xưởng đúc áp lực inox 304 ở Hà Nội', ['proc.casting.die_casting exact', 'mat.stainless.sus304 exact'], 'Hà Nội'],
    ['process and material in one breath', 'ep nhua pp', ['proc.plastics.injection folded', 'mat.plastic.pp exact'], ''],
    ['gia công belongs to its term', 'gia công cơ khí', ['proc.machining exact'], ''],
    ['gia công beside another concept goes', 'gia công ép nhựa', ['proc.plastics.injection exact'], ''],
    ['gia công alone is all there is', 'gia công', [], 'gia công'],
    ['carriers only', 'công ty uy tín', [], 'công ty uy tín'],
    ['a firm’s name stays text', 'Minh Khang', [], 'Minh Khang'],
    ['nothing', '  ', [], ''],
  ])('%s', (_situation, query, found, rest) => expect([brief(query), recognise(query).rest]).toEqual([found, rest]));

  test.each<[string, string, string[]]>([
    ['đúc is casting', 'đúc', ['proc.casting exact']],
    ['đục is chiselling', 'đục', []],
    ['hạn is a limit', 'hạn', []],
    ['Korea is not welding', 'công ty Hàn Quốc', []],
    ['a bare u is not annealing', 'u', []],
    ['ủ is', 'ủ', ['proc.heat_treatment.annealing exact']],
    ['PP is not found inside PPAP', 'PPAP', []],
    ['304 is not found inside 1304', '1304', []],
    ['a single sign inside a run is no word', '鋼材', []],
    ['but alone it is', '鋼 dập', ['mat.steel exact']],
  ])('%s', (_situation, query, found) => expect(brief(query)).toEqual(found));

  test('chảy and cháy: accents decide, without them both are offered', () => {
    expect(brief('đúc mẫu chảy')).toEqual(['proc.casting.investment exact']);
    expect(brief('đúc mẫu cháy')).toEqual(['proc.casting.lost_foam exact']);
    expect(brief('duc mau cháy')).toEqual(['proc.casting.lost_foam folded']);
    const [found] = recognise('duc mau chay').concepts;
    expect([found!.how, found!.code, ...found!.alternatives.map((other) => other.code)].sort()).toEqual(['folded', 'proc.casting.investment', 'proc.casting.lost_foam']);
  });

  test('one name for two things: the process first, the product beside it', () => {
    expect(recognise('khuôn dập').concepts[0]).toMatchObject({ code: 'proc.tooling.stamping_die', alternatives: [{ code: 'prod.stamping_die', kind: 'product' }] });
  });

  test.each<[string, string, string[]]>([
    ['with its accent', 'rèn', ['proc.forging exact']],
    ['without any, both readings stay open, the one that is spelled so first', 'ren', ['proc.machining.tapping folded', 'proc.forging']],
    ['without, beside words with accents: only what is spelled so', 'ren ống thép', ['proc.machining.tapping exact', 'mat.steel exact']],
    ['two words at once', 'ren thep', ['proc.machining.tapping folded', 'proc.forging', 'mat.steel folded']],
  ])('a thread or forging, %s', (_situation, query, read) => {
    expect(recognise(query).concepts.flatMap((found) => [`${found.code} ${found.how}`, ...found.alternatives.map(({ code }) => code)])).toEqual(read);
  });

  test('every label of one concept finds that concept, in any company', () => {
    const labels = concepts.flatMap((one) => one.terms.map((term) => ({ code: one.code, text: term.text }))).filter(({ text }) => text !== 'u');
    fc.assert(fc.property(fc.constantFrom(...labels), fc.constantFrom('', 'tìm ', 'Minh Khang '), fc.constantFrom('', ' xyz', ', Hà Nội'), ({ code, text }, before, after) => {
      const codes = recognise(before + text + after).concepts.flatMap((found) => [found.code, ...found.alternatives.map((other) => other.code)]);
      expect(codes).toContain(code);
    }));
  });

  test('offsets cut the matched words out of the NFC query, concepts never overlap, nothing throws', () => {
    const words = fc.constantFrom('đúc', 'duc', 'ap', 'áp', 'lực', 'luc', 'thấp', '射出成形', 'プラスチック', 'PP', 'ép', 'nhựa', 'tìm', '☃', '304', 'x');
    fc.assert(fc.property(fc.oneof(fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')), fc.string({ unit: 'grapheme' })), (query) => {
      let end = 0;
      for (const found of recognise(query).concepts) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(query.normalize('NFC').slice(found.start, found.end)).toBe(found.matched);
        end = found.end;
      }
    }));
  });
});

test.each([
  ['nhua', 'nhựa', 'omitted'], ['nhưa', 'nhựa', 'omitted'], ['duc', 'đúc', 'omitted'], ['đuc', 'đúc', 'omitted'],
  ['đục', 'đúc', 'contrary'], ['mã', 'mạ', 'contrary'], ['hân', 'hàn', 'contrary'], ['kỹ', 'kĩ', 'same'], ['hòa', 'hoà', 'same'],
])('accents of %s against %s: %s', (typed, term, agreement) => expect(accentAgreement(typed, term)).toBe(agreement));

describe('index tokens', () => {
  const taxonomy = taxonomyOf([{ code: 'proc.machining', parent: null }, { code: 'proc.machining.cnc_turning', parent: 'proc.machining' }, { code: 'proc.machining.swiss_turning', parent: 'proc.machining.cnc_turning' }]);
  test('one word of letters and digits', () => {
    expect(indexToken('proc.machining.cnc_turning')).toBe('pxmachiningcncturning');
    expect(indexToken('mat.steel.s45c')).toBe('mxsteels45c');
  });
  test('a document carries its code and everything above, by the taxonomy', () => {
    expect(indexTokens('proc.machining.swiss_turning', taxonomy)).toEqual(['pxmachiningswissturning', 'pxmachiningcncturning', 'pxmachining']);
    expect(indexTokens('proc.edm.wire')).toEqual(['pxedmwire', 'pxedm']);
  });
});
