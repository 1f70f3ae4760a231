import fc from 'fast-check';
import { buildProposer, buildRecogniser, readThesaurus, termLanguages, unreadPhrases, writeThesaurus, type Concept, type ThesaurusRow } from '../index';

const cell = fc.string({ unit: fc.constantFrom(...'aáệ =+-@\'"鋳고 '), maxLength: 8 }).map((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '));
const term = cell.filter((text) => text !== '');
const perLanguage = <T>(value: fc.Arbitrary<T>) => fc.record(Object.fromEntries(termLanguages.map((language) => [language, value])) as Record<(typeof termLanguages)[number], fc.Arbitrary<T>>);
const row: fc.Arbitrary<ThesaurusRow> = fc.record({ code: fc.constantFrom('proc.a', 'mat.b'), parent: fc.constantFrom(null, 'proc'), kind: fc.constant('process'), labels: perLanguage(cell), synonyms: perLanguage(fc.array(term, { maxLength: 3 })) });

test('what is written is read again without loss, and no cell computes', () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
    const text = writeThesaurus(rows);
    for (const line of text.split('\n').slice(1)) for (const one of line.split('\t')) expect(one).not.toMatch(/^[=+\-@]/);
    expect(readThesaurus(text)!.rows.map(({ line: _line, ...given }) => given)).toEqual(rows);
  }));
});

test('columns in any order, with the mark of a spreadsheet, with lines of Windows; a line without a code is told', () => {
  const read = readThesaurus('\ufeffsynonyms_vi\tcode\r\na|b| \tproc.a\r\n\tx\r\nc\t\r\n')!;
  expect(read.rows).toMatchObject([{ line: 2, code: 'proc.a', synonyms: { vi: ['a', 'b'] } }, { line: 3, code: 'x' }]);
  expect(read.unreadable).toEqual([4]);
  expect(readThesaurus('a\tb\n')).toBeNull();
});

const concepts: Concept[] = [
  { code: 'proc.grinding', kind: 'process', terms: [{ text: 'Mài', language: 'vi' }, { text: 'grinding', language: 'en' }] },
  { code: 'proc.grinding.centerless', kind: 'process', terms: [{ text: 'Mài vô tâm', language: 'vi' }, { text: 'centerless grinding', language: 'en' }, { text: '研削加工', language: 'ja' }] },
  { code: 'proc.casting', kind: 'process', terms: [{ text: 'Đúc', language: 'vi' }] },
];
const none = { refinedTo: {}, firmProcesses: {} };

describe('proposed concepts', () => {
  const propose = buildProposer(concepts);
  test.each<[string, string]>([['mài không tâm', 'proc.grinding.centerless'], ['centreless grnding', 'proc.grinding.centerless'], ['研削', 'proc.grinding.centerless'], ['mai bong', 'proc.grinding']])('%s → %s', (word, code) => expect(propose(word, none)[0]?.code).toBe(code));
  test('nothing without evidence', () => expect(propose('xyz', none)).toEqual([]));
  test('what people asked for next, and what firms that write it do', () => {
    expect(propose('xyz', { refinedTo: { 'proc.casting': 3 }, firmProcesses: {} })).toEqual([{ code: 'proc.casting', score: 0.25, reasons: ['refined'] }]);
    expect(propose('xyz', { refinedTo: {}, firmProcesses: { 'proc.grinding': 2 } })).toEqual([{ code: 'proc.grinding', score: 0.15, reasons: ['firms'] }]);
  });
});

test('phrases that no concept covers, without the firm itself, joining words and single syllables', () => {
  const phrases = unreadPhrases(['An Phát chuyên mài vô tâm và cạo rà. Chúng tôi nhận Đúc.'], ['Công ty An Phát'], buildRecogniser(concepts));
  expect(phrases).toContain('cạo rà');
  expect(phrases.filter((phrase) => /mài|đúc|^và|chúng|^an phát$|^cạo$/.test(phrase))).toEqual([]);
});
