import fc from 'fast-check';
import { buildMarker, excerptOf, markText } from './mark-text';

const marked = (text: string, ...phrases: string[]) => markText(text, buildMarker(phrases)).map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('');

test.each<[string, string, string[], string]>([
  ['accents do not matter for several words', 'Gia công Ép Nhựa theo mẫu', ['ep nhua'], 'Gia công [Ép Nhựa] theo mẫu'],
  ['in either direction', 'GIA CONG EP NHUA', ['ép nhựa'], 'GIA CONG [EP NHUA]'],
  ['a single word without them marks all', 'hàn, hạn, Hán', ['han'], '[hàn], [hạn], [Hán]'],
  ['a single word with them does not contradict', 'hàn, hạn, HAN', ['hàn'], '[hàn], hạn, [HAN]'],
  ['the longest phrase', 'đúc áp lực thấp', ['đúc áp lực', 'đúc áp lực thấp'], '[đúc áp lực thấp]'],
  ['neighbours become one', 'Minh Khang', ['minh', 'khang'], '[Minh Khang]'],
  ['whole words only', 'thép nhựa', ['ép nhựa'], 'thép nhựa'],
  ['inside a run of signs', 'プラスチック射出成形の会社', ['射出成形'], 'プラスチック[射出成形]の会社'],
  ['what looks like HTML is text', '<b>nhựa</b>', ['nhựa', 'b'], '<[b]>[nhựa]</[b]>'],
  ['no words, no marks', 'abc', [], 'abc'],
  ['no text, no pieces', '', ['a'], ''],
])('%s', (_situation, text, phrases, wanted) => expect(marked(text, ...phrases)).toBe(wanted));

test('nothing is lost or added', () => {
  const word = fc.constantFrom('ép', 'nhựa', 'EP', 'nhua', '射出成形', '<b>', '  ', 'x', '\n');
  fc.assert(fc.property(fc.oneof(fc.array(word).map((list) => list.join(' ')), fc.string({ unit: 'grapheme' })), (text) => {
    expect(markText(text, buildMarker(['ép nhựa', '射出', 'x'])).map((piece) => piece.text).join('')).toBe(text.normalize('NFC'));
  }));
});

test('an excerpt shows the first hit and cuts at words', () => {
  const text = `${'chữ '.repeat(200)}ép nhựa ${'đuôi '.repeat(200)}`;
  const excerpt = excerptOf(text, buildMarker(['ép nhựa']));
  expect(excerpt).toContain('ép nhựa');
  expect(excerpt.length).toBeLessThan(250);
  expect(excerpt).toMatch(/^… chữ .* đuôi …$/);
  expect(excerptOf('ngắn', buildMarker([]))).toBe('ngắn');
});
