import fc from 'fast-check';
import { buildRecogniser, buildTermFinder, guessLanguage, judgeTerm, mayBePersonal, termKey, tidyTerm, type Concept } from '../index';

const concept = (code: string, kind: string, ...texts: string[]): Concept => ({ code, kind, terms: texts.map((text) => ({ text, language: 'vi' })) });
const concepts = [
  concept('proc.machining.grinding', 'process', 'Mài', 'grinding'),
  concept('proc.machining.cnc_milling', 'process', 'Phay CNC', 'phay'),
  concept('proc.forging', 'process', 'Rèn'),
  concept('proc.joining', 'process', 'Hàn'),
  concept('mat.steel', 'material', 'Thép', '鋼'),
  concept('01', 'province', 'Hà Nội'),
];
const read = buildRecogniser(concepts);
/** As prose and terms are read: as they are written. */
const recognise = (text: string) => read(text, { isStrict: true });
const judge = (term: string, code: string, isPlace = false) => judgeTerm({ term, code, recognise, isPlace });

describe('judging a term', () => {
  test.each<[string, string, string, string[], string[]]>([
    ['a new word', 'mài vô tâm', 'proc.machining.grinding', [], []],
    ['a longer name of what a part of it means already', 'phay lăn răng', 'proc.machining.cnc_milling', [], []],
    ['what it means already', 'Mài', 'proc.machining.grinding', ['known'], []],
    ['what its letters mean already', 'mai', 'proc.machining.grinding', ['known'], []],
    ['another meaning', 'hàn', 'proc.forging', [], ['homograph']],
    ['the letters of another word', 'ren', 'proc.machining.cnc_milling', [], ['same_without_accents']],
    ['one letter', 'u', 'proc.forging', ['too_short'], ['short']],
    ['two letters', 'pu', 'mat.steel', [], ['short']],
    ['a single kanji', '鍛', 'proc.forging', [], ['short']],
    ['no letter at all', '—', 'proc.forging', ['too_short'], ['short']],
    ['what people write around a wish', 'gia công', 'proc.forging', ['carrier'], []],
    ['two of those', 'xưởng gia công', 'proc.forging', ['carrier'], []],
    ['the same in Japanese', '工場', 'proc.forging', ['carrier'], []],
    ['a telephone number', 'gọi 0912 345 678', 'proc.forging', ['personal'], []],
    ['a sentence', 'một hai ba bốn năm sáu bảy tám chín', 'proc.forging', ['too_long'], []],
    ['the sign between synonyms of the file', 'mài|tiện', 'proc.forging', ['separator'], []],
  ])('%s', (_situation, term, code, refusals, doubts) => expect(judge(term, code)).toMatchObject({ refusals, doubts }));

  test('a place', () => expect(judge('Đông Anh', 'proc.forging', true).refusals).toEqual(['place']));
  test('says what stands in the way and what is taken over', () => {
    expect(judge('hàn', 'proc.forging').means).toEqual(['proc.joining']);
    expect(judge('phay lăn răng', 'proc.forging').within).toEqual(['proc.machining.cnc_milling']);
  });
});

describe('which texts a term is in', () => {
  const find = buildTermFinder(['mài vô tâm', '旋盤加工', 'CNC旋盤']);
  test.each<[string, string[]]>([
    ['Nhận MÀI VÔ TÂM trục thép', ['mài vô tâm']],
    ['mai vo tam', ['mài vô tâm']],
    ['mài-vô-tâm, tiện', ['mài vô tâm']],
    ['mài tâm vô', []],
    ['ＣＮＣ旋盤 加工', ['旋盤加工', 'CNC旋盤']],
    ['không có gì', []],
    ['', []],
  ])('%s', (text, found) => expect(find(text)).toEqual(found));

  const words = ['mài', 'mai', 'vô', 'tâm', 'phay', 'CNC', 'thép', 'han', 'hàn', '鋼', '鋼材', 'ren', 'rèn', 'Hà Nội', 'gia công', '-', ','];
  const phrase = (least: number) => fc.array(fc.constantFrom(...words), { minLength: least, maxLength: 5 }).map((parts) => parts.join(' '));

  test('no text without it is read differently because of a term', () => {
    let differing = 0;
    fc.assert(fc.property(phrase(1), phrase(0), fc.constantFrom(...concepts.map((one) => one.code)), (term, text, code) => {
      const with_ = buildRecogniser(concepts.map((one) => (one.code === code ? { ...one, terms: [...one.terms, { text: term, language: 'vi' }] } : one)));
      if (JSON.stringify(with_(text, { isStrict: true })) === JSON.stringify(recognise(text))) return;
      differing += 1;
      expect(buildTermFinder([term])(text)).toEqual([term]);
    }), { numRuns: 2000 });
    expect(differing).toBeGreaterThan(20); // else this shows nothing
  });
});

test.each([
  ['mài vô tâm', 'vi'], ['mai vo tam', 'vi'], ['may tien cnc', 'en'], ['centerless grinding', 'en'], ['ローレット', 'ja'], ['널링', 'ko'], ['滚花', 'zh'], ['Đột CNC', 'vi'], ['tien', 'vi'],
])('%s is %s', (text, language) => expect(guessLanguage(text)).toBe(language));

test.each<[string, boolean]>([
  ['mài vô tâm', false], ['nhôm 6061', false], ['SUS304 dày 0,02 mm', false], ['Ø10 x 3000', false], ['ISO 9001:2015', false],
  ['lan@example.vn', true], ['congtyabc.vn', true], ['0912 345 678', true], ['gọi anh Hùng (024) 3869-1234', true], ['+84 912.345.678', true], ['mst 0101243150-001', true], ['0101243150', true], ['12 34', true],
])('%s may be personal: %s', (text, personal) => expect(mayBePersonal(text)).toBe(personal));

test.each([
  [' Mài  VÔ tâm. ', 'mài vô tâm'], ['Hoá bền', 'hóa bền'], ['ＣＮＣ 旋盤', 'CNC旋盤'], ['“mạ điện”', 'mạ điện'],
])('%j and %j have one key', (one, other) => expect(termKey(one)).toBe(termKey(other)));
test('a term is kept as it was typed, without what stands around it', () => expect(tidyTerm(' «Mài  Vô Tâm», ')).toBe('Mài Vô Tâm'));
