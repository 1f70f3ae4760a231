import fc from 'fast-check';
import { activePartOf } from './active-content';
import { downloadName, fileLabel } from './file-label';
import { fileRules, filePurposes } from './file-rules';
import { sniffMediaType } from './sniff-media-type';

const bytes = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)));
const jpeg = [0xff, 0xd8, 0xff, 0xe0];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('the bytes say what a file is', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n', '1 0 obj\n', '%%EOF\n'), 'application/pdf'],
    ['a PDF cut off', bytes('%PDF-1.7\n1 0 obj\n'), null],
    ['a PDF behind HTML', bytes('<html><script>', '%PDF-1.7\n%%EOF'), null],
    ['a PDF with an archive of 2 kB behind its end', bytes('%PDF-1.7\n%%EOF', 'PK'.repeat(1024)), null],
    ['a JPEG', bytes(jpeg), 'image/jpeg'],
    ['a PNG', bytes(png), 'image/png'],
    ['a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
    ['a sound', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), null],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()">'), null],
    ['HTML', bytes('<!doctype html>'), null],
    ['a program', bytes('MZ', [0x90, 0]), null],
    ['an archive', bytes('PK', [3, 4]), null],
    ['nothing', bytes(), null],
  ])('%s', (_what, content, type) => expect(sniffMediaType(content)).toBe(type));

  test('whatever the bytes are, the answer is one of ours or none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (content) => [null, 'application/pdf', 'image/jpeg', 'image/png', 'image/webp'].includes(sniffMediaType(content))));
  });
});

describe('active parts of a PDF', () => {
  test.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>', 'JavaScript'],
    ['a script with a hidden name', '<< /S /J#61v#61Script >>', 'JavaScript'],
    ['a program', '<< /S /Launch >>', 'Launch'],
    ['files inside', '/Names << /EmbeddedFiles 3 0 R >>', 'EmbeddedFile'],
    ['an ordinary page', '<< /Type /Page /Contents 4 0 R /Launcher 1 >>', null],
    ['a slash at the end', 'x/', null],
    ['a hash without digits', '/J#zz', null],
  ])('%s', (_what, content, part) => expect(activePartOf(bytes(content))).toBe(part));
});

describe('names are labels', () => {
  test.each([
    ['../../etc/passwd', 'passwd'], ['C:\\Users\\me\\ISO 9001.pdf', 'ISO 9001.pdf'], ['Chứng nhận ISO.pdf'.normalize('NFD'), 'Chứng nhận ISO.pdf'], ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['ảnh\u202Egpj.exe', 'ảnhgpj.exe'], ['   .hidden', 'hidden'], ['', 'Tệp'], ['..', 'Tệp'], ['/', 'Tệp'], ['CON', 'CON'], ['x'.repeat(300), 'x'.repeat(120)], ['\ud800.pdf', 'pdf'],
  ])('%j → %j', (name, label) => expect(fileLabel(name)).toBe(label));

  test('a label is one line of NFC text of at most 120 characters, and its own label', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const label = fileLabel(name);
      expect(label).toBe(label.normalize('NFC'));
      expect(label).not.toMatch(/[\p{Cc}/\\\u202a-\u202e]/u);
      expect([...label].length).toBeLessThanOrEqual(120);
      expect(label).not.toBe('');
      expect(fileLabel(label)).toBe(label);
    }));
  });

  test.each([
    ['ISO 9001.pdf', 'application/pdf', 'ISO 9001.pdf'], ['hoá đơn.pdf.exe', 'application/pdf', 'hoá đơn.pdf'], ['ảnh.png', 'image/jpeg', 'ảnh.jpg'], ['ảnh xưởng', 'image/jpeg', 'ảnh xưởng.jpg'],
    ['a"b<c>.html', 'application/pdf', 'a b c.pdf'], ['.htaccess', 'application/pdf', 'Tệp.pdf'],
  ] as const)('%s is saved as %s', (label, type, saved) => expect(downloadName(label, type)).toBe(saved));
});

test('what proves something is between the firm and the office until the firm opens it', () => {
  for (const purpose of filePurposes) expect(fileRules[purpose].visibilities).toContain(fileRules[purpose].visibility);
  expect(fileRules.evidence.visibility).toBe('officers');
  expect(fileRules.claim_proof.visibilities).toEqual(['officers']);
});
