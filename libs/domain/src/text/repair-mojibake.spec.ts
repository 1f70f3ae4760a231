import fc from 'fast-check';
import { repairMojibake } from './index';

const latin1 = (text: string) => encodeURIComponent(text).replace(/%(..)/g, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const cp1252 = (text: string) => latin1(text).replace(/[\u0080-\u009f]/g, (control) => upperHalf[control.charCodeAt(0) - 0x80]!);

describe('repairMojibake', () => {
  test.each([
    ['UTF-8 read as Latin-1', latin1('Công Ty TNHH Cường Phát'), 'Công Ty TNHH Cường Phát'],
    ['UTF-8 read as Windows-1252', cp1252('Đường Nguyễn Văn Quới – “Nhà máy”'), 'Đường Nguyễn Văn Quới – “Nhà máy”'],
    ['twice', latin1(latin1('Hà Nội')), 'Hà Nội'],
    ['half mended by hand before', `Đ${latin1('ường Thạnh Lộc')}, Ấp 3`, 'Đường Thạnh Lộc, Ấp 3'],
    ['a Japanese firm', latin1('株式会社 Nhật'), '株式会社 Nhật'],
    ['a final à whose second half was trimmed away', latin1('Nhựa Sơn Hà').trimEnd(), 'Nhựa Sơn Hà'],
  ])('mends: %s', (_situation, damaged, text) => expect(repairMojibake(damaged)).toEqual({ text, outcome: 'repaired' }));

  test.each([
    ['ordinary Vietnamese', 'Công ty TNHH Đúc mẫu chảy Ấp Bắc'],
    ['capitals with a non-breaking space', 'XÃ\u00a0TÂN MINH, HUYỆN BÌNH CHÁNH'],
    ['a quotation in guillemets', '«Giá» rẻ, chất lượng «á»'],
    ['German and French firms', 'Müller & Söhne – Café Noël'],
    ['units and signs', 'Ø10 ±0,02 µm, 20 °C'],
    ['a curly quotation after a capital', '“BÊ” và “CÁ”'],
  ])('leaves alone: %s', (_situation, text) => expect(repairMojibake(text)).toEqual({ text, outcome: 'clean' }));

  test.each([
    ['the third byte was dropped', 'Công ty Viá»t Nam'],
    ['a byte inside was dropped', `${latin1('Cường')} Ã ${latin1('Phát')} Ã nh`],
    ['replacement characters', 'Vi\ufffdt Nam'],
  ])('gives up: %s', (_situation, text) => expect(repairMojibake(text)).toEqual({ text, outcome: 'unrepairable' }));

  const vietnamese = fc.array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệốồổỗộứừửữựĐẤƠƯ ,.-0123456789'), { minLength: 1 }).map((letters) => letters.join(''));

  test('sound Vietnamese is never touched, and both kinds of damage are undone', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(repairMojibake(text)).toEqual({ text, outcome: 'clean' });
        const firm = `${text}, Việt Nam`; // a lone Ã + space would prove nothing
        expect(repairMojibake(latin1(firm)).text).toBe(firm);
        expect(repairMojibake(cp1252(firm)).text).toBe(firm);
        expect(repairMojibake(latin1(cp1252(firm))).text).toBe(firm);
      }),
    );
  });
});
