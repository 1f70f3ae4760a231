import { deflateRawSync, deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { eicar } from './scanner.mjs';

export const canary = 'CANARY-OF-THE-SENDER';
export const mostBytes = 15 * 1024 * 1024;

const text = (words) => Buffer.from(words, 'latin1');
export const pdf = (words = '') => text(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const html = `<!doctype html><script>alert('${canary}')</script>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert('${canary}')</script></svg>`;
const padded = (bytes) => pdf('x'.repeat(bytes - pdf().length));

/** CRC-32 by hand: zlib.crc32 came with Node 22. */
const checksum = crc32 ?? ((bytes) => {
  let crc = ~0;
  for (const byte of bytes) for (let bit = 0, value = byte; bit < 8; bit++, value >>= 1) crc = (crc >>> 1) ^ ((crc ^ value) & 1 ? 0xedb88320 : 0);
  return ~crc >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([text(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture that claims a size and holds next to nothing. */
function flood(width, height) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([text('\x89PNG\r\n\x1a\n'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(4096))), chunk('IEND', Buffer.alloc(0))]);
}

function zipEntry(name, content, mode = 0) {
  const [body, named] = [deflateRawSync(content), text(name)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(checksum(content) >>> 0, 14);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(named.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  local.copy(central, 10, 8, 26);
  central.writeUInt16LE(named.length, 28);
  central.writeUInt32LE(((mode << 16) >>> 0), 38);
  return { local: Buffer.concat([local, named, body]), central: Buffer.concat([central, named]) };
}
function zip(entries) {
  const parts = entries.map(([name, content, mode]) => zipEntry(name, text(content), mode));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 65535), 10);
  return Buffer.concat([...parts.map(({ local }) => local), ...parts.map(({ central }) => central), end]);
}

/** Name, bytes, what must be answered: a media type when it is taken, else the code of the refusal. */
export async function corpus(isShort) {
  const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background: '#aa3311' } });
  const [jpeg, png, webp] = await Promise.all(['jpeg', 'png', 'webp'].map((format) => drawn.clone().toFormat(format).toBuffer()));
  const placed = await drawn.clone().jpeg().withExif({ IFD0: { Artist: canary }, IFD3: { GPSLatitude: '21/1 1/1 1/1' } }).toBuffer();
  const [taken, image, foreign, active, broken] = ['application/pdf', 'image/jpeg', 'file.type_not_allowed', 'file.active_content', 'file.image_unreadable'];
  const files = [
    ['plain.pdf', pdf('1'), taken], ['plain.jpg', jpeg, image], ['plain.png', png, image], ['plain.webp', webp, image], ['picture.pdf', Buffer.concat([png, text('1')]), image],
    ['gps.jpg', placed, image], ['tail.jpg', Buffer.concat([jpeg, text(html)]), image], ['tail.png', Buffer.concat([png, zip([['x.exe', canary]])]), image],
    ['comment.pdf', pdf(html), taken], ['words-of-xss.pdf', pdf(svg), taken],
    ['x.svg', text(svg), foreign], ['svg.png', text(svg), foreign], ['svg-bom.jpg', text(`\xef\xbb\xbf${svg}`), foreign], ['x.html', text(html), foreign], ['x.step', text(html), foreign],
    ['html.pdf', text(`${html}\n%PDF-1.4\n%%EOF`), foreign], ['space.pdf', text(` ${pdf('2')}`), foreign], ['endless.pdf', text('%PDF-1.4\nno end'), foreign], ['pdf-then-zip.pdf', Buffer.concat([pdf('3'), zip([['big.bin', 'x'.repeat(9)], ['a'.repeat(1200), '']])]), foreign],
    ['exe.pdf', text(`MZ\x90\x00${'\0'.repeat(60)}PE\0\0`), foreign], ['elf.jpg', text('\x7fELF\x02\x01\x01'), foreign], ['shell.pdf', text('#!/bin/sh\nrm -rf /\n%PDF-1.4\n%%EOF'), foreign],
    ['eicar.com', text(eicar), foreign], ['x.js', text('alert(1)'), foreign], ['x.xml', text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), foreign],
    ['slip.zip', zip([['../../../../etc/cron.d/x', canary]]), foreign], ['link.zip', zip([['link', '/etc/passwd', 0o120777]]), foreign], ['nested.zip', zip([['a.zip', zip([['b.zip', zip([['c', 'c']]).toString('latin1')]]).toString('latin1')]]), foreign],
    ['many.zip', zip(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, ''])), foreign], ['office.docx', zip([['word/vbaProject.bin', canary]]), foreign], ['jar.pdf', zip([['META-INF/MANIFEST.MF', '']]), foreign],
    ['x.gif', text('GIF89a\x01\x00\x01\x00'), foreign], ['x.bmp', text('BM\x46\x00\x00\x00'), foreign], ['x.tif', text('II*\x00\x08\x00\x00\x00'), foreign], ['x.ico', text('\x00\x00\x01\x00\x01\x00'), foreign],
    ['x.heic', text('\x00\x00\x00\x18ftypheic'), foreign], ['x.avif', text('\x00\x00\x00\x18ftypavif'), foreign], ['x.ps', text('%!PS-Adobe-3.0\n%%EOF'), foreign], ['x.rtf', text('{\\rtf1 x}'), foreign], ['x.gz', text('\x1f\x8b\x08\x00'), foreign],
    ['js.pdf', pdf('<</S/JavaScript/JS(app.alert(1))>>'), active], ['hidden-js.pdf', pdf('<</S/J#61v#61Script>>'), active], ['launch.pdf', pdf('<</S/Launch/F(cmd.exe)>>'), active], ['inside.pdf', pdf('<</Type/EmbeddedFile>>'), active], ['media.pdf', pdf('<</Subtype/RichMedia>>'), active],
    ['half.jpg', jpeg.subarray(0, jpeg.length >> 1), broken], ['magic.jpg', text(`\xff\xd8\xff${html}`), broken], ['magic.png', text(`\x89PNG\r\n\x1a\n${svg}`), broken], ['magic.webp', text(`RIFF\x40\0\0\0WEBP${html}`), broken],
    ['flood.png', flood(65_500, 65_500), 'file.image_too_large'], ['wide.png', flood(60_000_001, 1), 'file.image_too_large'],
    ['empty.pdf', Buffer.alloc(0), 'file.empty'], ['virus.pdf', pdf(eicar), 'file.infected'],
    ...(isShort ? [] : [['limit.pdf', padded(mostBytes), taken], ['over.pdf', padded(mostBytes + 1), 'file.too_large']]),
  ];
  return files.map(([name, bytes, verdict]) => ({ name, bytes, verdict }));
}

/** What a client may call a file; and what the label may be made of. */
export const names = ['../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/shadow', 'C:\\boot.ini', 'a\0b.pdf', 'a\r\nset-cookie: x=1.pdf', 'nguy\u202ehiem.fdp', '\u200b\u200b', '.htaccess', '....', 'CON', 'nul.pdf', 'x'.repeat(300), 'a";filename="b.exe', "it's;rm -rf.pdf", '%2e%2e%2fescape', 'Chứng nhận 2026.pdf', '', '${jndi:ldap://x}', '<img src=x onerror=alert(1)>.pdf'];
