import fc from 'fast-check';
import { compareVietnamese, nfc, searchKey, toneKey, tokens, tokenSpans } from './index';

describe('searchKey finds without accents', () => {
  test.each([
    ['typed with accents and double spaces', 'Đúc  áp lực ', 'duc ap luc'],
    ['NFD from a Mac', 'Cơ khí chính xác'.normalize('NFD'), 'co khi chinh xac'],
    ['Windows-1258 style: base letter and a loose tone', 'ma\u0323', 'ma'],
    ['Icelandic eth typed for đ', 'Ðà Nẵng', 'da nang'],
    ['Japanese keeps its voicing marks', 'プラスチック', 'プラスチック'],
    ['Korean is not torn into jamo', '사출 성형', '사출 성형'],
  ])('%s', (_situation, text, key) => expect(searchKey(text)).toBe(key));

  test('investment and lost-foam casting collide once folded: that is why folded is only the last resort', () => {
    expect(searchKey('đúc mẫu chảy')).toBe(searchKey('đúc mẫu cháy'));
    expect(toneKey('đúc mẫu chảy')).not.toBe(toneKey('đúc mẫu cháy'));
  });

  test('folding twice is folding once, and NFD and NFC agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(nfc(text)));
      }),
    );
  });
});

describe('toneKey joins two spellings of one accented syllable', () => {
  test.each([
    ['hoà', 'hòa'], ['HOÈ', 'hòe'], ['thuỷ', 'thủy'], ['thuỵ', 'thụy'], ['tuỵnh', 'tụynh'], ['hoàn', 'hòan'], ['xoáy', 'xóay'],
    ['kỹ', 'kĩ'], ['mỹ', 'mĩ'], ['lý', 'lí'], ['quý', 'quí'], ['qúy', 'quý'], ['công ty', 'công ti'], ['Kỹ thuật Hoà Lạc', 'kĩ thuật hòa lạc'],
  ])('%s = %s', (one, other) => expect(toneKey(one)).toBe(toneKey(other)));

  test.each([
    ['đúc', 'đục'], ['hàn', 'hạn'], ['mạ', 'ma'], ['rèn', 'ren'], ['thuy', 'thui'], ['tay', 'tai'], ['dập', 'đập'], ['hoa', 'hóa'],
  ])('%s ≠ %s', (one, other) => expect(toneKey(one)).not.toBe(toneKey(other)));

  test('all 15 pairs of oa, oe, uy with five tones agree, alone and after a consonant', () => {
    for (const [first, second] of ['oa', 'oe', 'uy']) {
      for (const tone of ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
        for (const onset of ['', 'h', 'th']) {
          expect(toneKey(nfc(onset + first + tone + second))).toBe(toneKey(nfc(onset + first + second + tone)));
        }
      }
    }
  });

  test('is stable when applied again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(toneKey(toneKey(text))).toBe(toneKey(text))));
  });
});

test('sorting follows the Vietnamese alphabet', () => {
  const words = ['ép', 'âm', 'dao', 'đúc', 'an', 'mã', 'ăn', 'má', 'ê-tô', 'mạ', 'dập', 'ma', 'gá', 'mà', 'mả'];
  expect(words.sort(compareVietnamese).join(' ')).toBe('an ăn âm dao dập đúc ép ê-tô gá ma mà mả mã má mạ');
});

describe('tokens', () => {
  test.each([
    ['a grade with a dash', 'Nhựa PA66-GF30', ['Nhựa', 'PA66', 'GF30']],
    ['decimals stay whole', 'dung sai ±0,02 mm', ['dung', 'sai', '0,02', 'mm']],
    ['Latin and Japanese part', 'CNCフライス加工, sus304', ['CNC', 'フライス加工', 'sus304']],
    ['nothing but signs', ' -- / ', []],
  ])('%s', (_situation, text, expected) => expect(tokens(text)).toEqual(expected));

  test('offsets cut the token out of the NFC text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokenSpans(text)) expect(nfc(text).slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });
});
