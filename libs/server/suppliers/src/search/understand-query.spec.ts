import { understandQuery } from './understand-query';
import { buildVocabulary, type ConceptRow } from './vocabulary';

const row = (code: string, parent: string | null, kind: string, ...terms: string[]): ConceptRow => ({ code, parent, kind, vi: terms[0]!, en: terms[1] ?? terms[0]!, terms: terms.map((text) => ({ text, language: 'vi' })) });
const vocabulary = buildVocabulary(
  [
    row('proc.machining', null, 'process', 'Gia công cắt gọt', 'Machining'),
    row('proc.machining.cnc_milling', 'proc.machining', 'process', 'Phay CNC', 'CNC milling', 'phay'),
    row('proc.forging', null, 'process', 'Rèn', 'Forging'),
    row('proc.casting.investment', 'proc.casting', 'process', 'Đúc mẫu chảy', 'Investment casting'),
    row('proc.casting.lost_foam', 'proc.casting', 'process', 'Đúc mẫu cháy', 'Lost foam'),
    row('proc.casting', null, 'process', 'Đúc', 'Casting'),
    row('mat.steel', null, 'material', 'Thép', 'Steel'),
    row('mat.stainless.sus304', 'mat.steel', 'material', 'Inox 304', 'SUS304'),
    row('eq.lathe', null, 'equipment', 'Máy tiện', 'Lathe'),
    row('cert.iso9001', null, 'certification', 'ISO 9001'),
  ],
  [{ code: '01', vi: 'Thành phố Hà Nội', en: 'Hanoi' }, { code: '79', vi: 'Hồ Chí Minh', en: 'Ho Chi Minh' }],
);
const words = (text: string) => understandQuery(text, vocabulary).words.join(' ');

test.each<[string, string, string]>([
  ['the process, then the material, then both in one', 'inox 304 phay cnc', 'pxmachiningcncmilling mxstainlesssus304 pmmachiningcncmillingstainlesssus304'],
  ['a place ranks after what is made', 'Hà Nội phay ISO 9001', 'pxmachiningcncmilling cxiso9001 vx01'],
  ['a merged province is text first, for firms bear such names', 'phay Bình Dương', 'pxmachiningcncmilling Bình Dương vx79'],
  ['of what suppliers do not state, the words are asked too', 'máy tiện', 'exlathe máy tiện'],
  ['legal forms are not what somebody looks for', 'công ty cổ phần Volga', 'Volga'],
  ['unless there is nothing else', 'cổ phần', 'cổ phần'],
  ['without accents both are meant', 'duc mau chay', 'pxcastinginvestment pxcastinglostfoam'],
  ['who writes accents means the word without: threads, not forging', 'ren ống thép', 'mxsteel ren ống'],
  ['who writes none may mean forging', 'ren', 'pxforging'],
  ['operators are words', '"phay" -NOT (OR)', 'pxmachiningcncmilling NOT'],
  ['ten words are enough', 'một hai ba bốn năm sáu bảy tám chín mười mười_một', 'một hai ba bốn năm sáu bảy tám chín mười'],
  ['nothing', ' ', ''],
])('%s', (_situation, text, wanted) => expect(words(text)).toBe(wanted));

test('read wider, a process is what stands above it', () => {
  const wider = understandQuery('phay inox 304', vocabulary, true);
  expect(wider.words.slice(0, 2)).toEqual(['pxmachining', 'mxsteel']);
  expect(wider.understood.map((one) => one.code)).toEqual(['proc.machining', 'mat.steel']);
});

test('words without accents that name two processes are asked and shown as both', () => {
  const trade = buildVocabulary([row('proc.machining.tapping', null, 'process', 'Taro ren', 'Tapping', 'ren'), row('proc.forging', null, 'process', 'Rèn', 'Forging')], []);
  const codes = (text: string) => understandQuery(text, trade).understood.map(({ code, matched }) => `${matched} ${code}`);
  expect(codes('ren')).toEqual(['ren proc.machining.tapping', 'ren proc.forging']);
  expect(codes('rèn')).toEqual(['rèn proc.forging']);
  expect(codes('ren ống')).toEqual(['ren proc.machining.tapping']);
});
