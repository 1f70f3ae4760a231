import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OverlayOptions } from 'sharp';

const [width, height, margin] = [1100, 780, 60];
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const fontfile = join(fonts, '600SemiBold', 'BeVietnamPro_600SemiBold.ttf');

export interface DemoPaper {
  scheme: string;
  number: string;
  firm: string;
  body: string;
  issuedOn: string;
  validUntil: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const line = (text: string, points: number, colour: string, top: number): OverlayOptions => ({
  input: { text: { text: `<span foreground="${colour}">${escaped(text)}</span>`, font: `Be Vietnam Pro SemiBold ${points}`, fontfile, rgba: true, dpi: 96, width: width - 2 * margin } },
  left: margin, top,
});

/** A picture of a certificate that nobody can take for a real one: it says so at the top and at the bottom, in both languages. @returns PNG */
export async function drawDemoPaper({ scheme, number, firm, body, issuedOn, validUntil }: DemoPaper): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const lines = [
    line('DEMO · MẪU MINH HỌA', 40, '#b3261e', margin),
    line('Không phải chứng nhận thật / Not a real certificate', 18, '#b3261e', 145),
    line(scheme, 34, '#0b463e', 225),
    line(firm, 22, '#1c1c1c', 310),
    line(`Số / Number: ${number}`, 20, '#1c1c1c', 440),
    line(`Cấp bởi / Issued by: ${body}`, 20, '#1c1c1c', 495),
    line(`Ngày cấp / Issued on: ${issuedOn}`, 20, '#1c1c1c', 550),
    line(`Có giá trị đến / Valid until: ${validUntil}`, 20, '#1c1c1c', 605),
    line('DEMO · Mắt Xích', 18, '#b3261e', 700),
  ];
  return sharp({ create: { width, height, channels: 3, background: '#fbfaf5' } }).composite(lines).png().toBuffer();
}
