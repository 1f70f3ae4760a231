import fc from 'fast-check';
import { buildRecogniser, searchKey, type Concept } from '../index';
import { decodeTyping } from './decode-typing';
import { buildNearWords, editsBetween } from './near-words';
import { unspacedForm } from './term-index';
import { unspacedSigns } from './unspaced-signs';

const concept = (code: string, kind: string, ...texts: string[]): Concept => ({ code, kind, terms: texts.map((text) => ({ text, language: '' })) });
const concepts = [
  concept('proc.casting', 'process', 'Đúc', 'đúc nhôm', 'casting', '鋳造', '铸造'),
  concept('proc.casting.die_casting', 'process', 'Đúc áp lực', 'die casting', 'ダイカスト', '다이캐스팅', '铝压铸', '压铸'),
  concept('proc.plastics.injection', 'process', 'Ép nhựa', 'injection molding', '射出成形', '注塑'),
  concept('proc.tooling.injection_mould', 'process', 'Khuôn ép nhựa'),
  concept('proc.machining.cnc_milling', 'process', 'Phay CNC', 'milling', 'マシニングセンター加工'),
  concept('proc.edm.wire', 'process', 'Cắt dây', 'wire cut'),
  concept('proc.surface.powder_coating', 'process', 'Sơn tĩnh điện', 'powder coating'),
  concept('proc.surface.painting', 'process', 'Sơn'),
  concept('proc.surface.copper_plating', 'process', 'Mạ đồng'),
  concept('proc.surface.zinc_plating', 'process', '亜鉛めっき'),
  concept('proc.heat_treatment.quench', 'process', '焼入れ'),
  concept('proc.springs', 'process', 'ばね'),
  concept('mat.aluminium', 'material', 'Nhôm', '铝', 'アルミ'),
  concept('mat.copper', 'material', 'Đồng'),
];
const recognise = buildRecogniser(concepts);
const brief = (query: string) => recognise(query).concepts.map((found) => `${found.code} ${found.how}`);

describe('what was meant', () => {
  test.each<[string, string, string[]]>([
    ['raw Telex', 'ddusc aps luwcj', ['proc.casting.die_casting exact']],
    ['raw VNI', 'd9u1c a1p lu75c', ['proc.casting.die_casting exact']],
    ['one word of it raw', 'cawts dây', ['proc.edm.wire exact']],
    ['run together', 'epnhua', ['proc.plastics.injection folded']],
    ['run together with a carrier', 'giacongcatday', ['proc.edm.wire folded']],
    ['together in English', 'wirecut', ['proc.edm.wire exact']],
    ['letters exchanged', 'phya cnc', ['proc.machining.cnc_milling typo']],
    ['a letter missing', 'injecton molding', ['proc.plastics.injection typo']],
    ['a letter too many, alone', 'millling', ['proc.machining.cnc_milling typo']],
    ['a slip that makes the longer term', 'khoun ép nhựa', ['proc.tooling.injection_mould typo']],
    ['one wrong accent of three words', 'sơn tỉnh điện', ['proc.surface.powder_coating folded']],
    ['long marks and endings of Japanese', 'マシニングセンタ加工、焼き入れ', ['proc.machining.cnc_milling exact', 'proc.heat_treatment.quench exact']],
    ['hiragana and katakana', 'バネ メッキ 亜鉛メッキ', ['proc.springs exact', 'proc.surface.zinc_plating exact']],
    ['a loanword by ear', '다이케스팅', ['proc.casting.die_casting exact']],
    ['older forms', '壓鑄', ['proc.casting.die_casting exact']],
    ['a sign that a term stands beside', '铝注塑', ['mat.aluminium exact', 'proc.plastics.injection exact']],
  ])('%s', (_situation, query, found) => expect(brief(query)).toEqual(found));

  test.each<[string, string]>([
    ['a name is no slip', 'Mining Minh Khang'],
    ['another English word is none', 'casing'],
    ['short words are not guessed at', 'dac'],
    ['figures are not', 'phay5x'],
    ['a word with a contrary accent stays another word', 'đục'],
  ])('%s', (_situation, query) => expect(brief(query)).toEqual([]));

  test('prose is read as it is written', () => {
    const strictly = (text: string) => recognise(text, { isStrict: true }).concepts;
    expect(strictly('epnhua, phya cnc, ddusc aps luwcj')).toEqual([]);
    expect(strictly('ép nhựa').map(({ code }) => code)).toEqual(['proc.plastics.injection']);
  });

  test('a material inside a process is named beside it, a coating is not the work', () => {
    expect(recognise('đúc nhôm').concepts[0]).toMatchObject({ code: 'proc.casting', inside: [{ code: 'mat.aluminium', kind: 'material' }] });
    expect(recognise('铝压铸').concepts[0]).toMatchObject({ code: 'proc.casting.die_casting', inside: [{ code: 'mat.aluminium' }] });
    expect(recognise('mạ đồng').concepts[0]!.inside).toEqual([]);
  });
});

describe('properties', () => {
  const spaced = concepts.flatMap(({ code, terms }) => terms.map(({ text }) => ({ code, text }))).filter(({ text }) => /^[\p{Script=Latin}\p{M} ]+$/u.test(text));
  const codesOf = (query: string) => recognise(query).concepts.flatMap((found) => [found.code, ...found.alternatives.map((other) => other.code)]);

  test('two neighbouring letters of a long word exchanged never name another concept', () => {
    const long = spaced.filter(({ text }) => text.length >= 8 && text === searchKey(text));
    fc.assert(fc.property(fc.constantFrom(...long), fc.nat(), ({ code, text }, at) => {
      const place = at % (text.length - 1);
      const typed = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
      if (!/ /.test(typed.slice(place, place + 2))) expect(codesOf(typed).filter((found) => found !== code)).toEqual([]);
    }));
  });

  test('a term of several words without its spaces still names its concept', () => {
    const several = spaced.filter(({ text }) => text.includes(' ') && text.length > 6);
    fc.assert(fc.property(fc.constantFrom(...several), ({ code, text }) => expect(codesOf(searchKey(text).replaceAll(' ', ''))).toContain(code)));
  });

  test('nothing throws, offsets stay true and apart', () => {
    const words = fc.constantFrom('đúc', 'aps', 'luwcj', 'epnhua', 'phya', 'cnc', '铝压铸', 'メッキ', '焼き入れ', 'x'.repeat(40), '304', 'sơn', 'tỉnh', 'điện', 'Minh');
    fc.assert(fc.property(fc.oneof(fc.array(words, { maxLength: 10 }).map((list) => list.join(' ')), fc.string({ unit: 'grapheme' })), (query) => {
      let end = 0;
      for (const found of recognise(query).concepts) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(query.normalize('NFC').slice(found.start, found.end)).toBe(found.matched);
        end = found.end;
      }
    }));
  });

  test('edits count as a slow definition does, near words are exactly those within them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 3, maxLength: 6 });
    fc.assert(fc.property(word, word, (one, other) => {
      expect(editsBetween(one, other, 9)).toBe(editsBetween(other, one, 9));
      expect(editsBetween(one, one, 2)).toBe(0);
      const isNear = editsBetween(one, other, 1) === 1;
      expect(buildNearWords([other])(one).length > 0).toBe(isNear);
    }));
  });

  test('signs keep their places in the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('加', '工', 'き', 'ば', 'バ', 'ー', ' ', '캐', '케', '壓', 'a') }), (text) => {
      for (const { start, end } of unspacedSigns(text)) expect(end).toBeGreaterThan(start);
      expect(unspacedForm(unspacedForm(text))).toBe(unspacedForm(text));
    }));
  });
});

test.each([
  ['ddieenj', 'điện'], ['maif', 'mài'], ['phawngr', 'phẳng'], ['luwcj', 'lực'], ['chayr', 'chảy'], ['khuoon', 'khuôn'], ['tie65n', 'tiện'], ['d9o62ng', 'đồng'], ['co7', 'cơ'],
  ['milling', null], ['shop', null], ['304', null], ['cnc', null],
])('%s is typed for %s', (keys, meant) => expect(decodeTyping(keys)).toBe(meant));
