import { deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import pg from 'pg';
import { Visitor, launch } from './browser';

const signIns = JSON.parse(process.env['E2E_SIGN_INS'] ?? '{}') as Record<string, { email: string; password: string }>;
const number = 'VN-2026-0117';

let browser: Browser;
let database: pg.Client;

beforeAll(async () => {
  browser = await launch();
  database = new pg.Client(process.env['E2E_DATABASE_URL']);
  await database.connect();
});
afterAll(async () => {
  await browser.close();
  await database.end();
});

function checksum(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) for (let bit = 0, value = byte; bit < 8; bit++, value >>= 1) crc = (crc >>> 1) ^ ((crc ^ value) & 1 ? 0xedb88320 : 0);
  return ~crc >>> 0;
}

/** A white sheet as a phone would photograph it, only smaller. */
function photograph(side = 200): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), data])];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(checksum(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0], 8);
  const rows = Buffer.alloc(side * (side + 1), 0xf0);
  for (let row = 0; row < side; row++) rows[row * (side + 1)] = 0;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

async function signedIn(role: 'supplier-1' | 'officer'): Promise<Visitor> {
  const visitor = await Visitor.onPhone(browser);
  await visitor.signIn(signIns[role]!.email, signIns[role]!.password);
  return visitor;
}

it('a firm photographs a certificate, and an officer verifies it, both on a phone', async () => {
  const firm = await signedIn('supplier-1');
  await firm.go('/app/s/profile');
  await firm.page.getByRole('button', { name: 'Khai chứng nhận' }).click();
  await firm.page.getByLabel('Chụp giấy chứng nhận').setInputFiles({ name: '../../Ảnh giấy.png', mimeType: 'image/png', buffer: photograph() });
  await firm.page.getByRole('img', { name: 'Ảnh giấy.png' }).waitFor();
  await firm.page.getByRole('combobox', { name: 'Chứng nhận', exact: true }).fill('50001');
  await firm.page.getByRole('option', { name: /50001/ }).first().click();
  await firm.page.getByLabel('Số chứng nhận').fill(number);
  await firm.page.getByLabel('Có giá trị đến').fill('2028-12-31');
  await firm.page.getByRole('button', { name: 'Lưu chứng nhận' }).click();
  const mine = firm.page.getByRole('region', { name: 'Chứng nhận' });
  await mine.getByText('Đang chờ cán bộ của Sở xem').waitFor();
  expect(await firm.axe()).toEqual([]);

  const officer = await signedIn('officer');
  await officer.go('/app/o/verification');
  const card = officer.page.getByRole('article').filter({ hasText: number });
  await card.getByRole('img', { name: 'Ảnh giấy.png' }).waitFor();
  await card.getByRole('img').scrollIntoViewIfNeeded(); // it loads when it comes into view
  await officer.page.waitForFunction(() => [...document.images].some((image) => image.alt === 'Ảnh giấy.png' && image.naturalWidth === 200));
  expect(await officer.axe()).toEqual([]);
  await card.getByRole('button', { name: /^Xác nhận/ }).click();
  const dialog = officer.page.getByRole('dialog');
  await dialog.getByLabel('Đã xem gì').fill('Ảnh rõ, số và tên khớp với trang của tổ chức cấp');
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await officer.page.getByText(/Đã xác nhận .*50001/).first().waitFor();
  await card.waitFor({ state: 'detached' });

  await firm.page.reload();
  await mine.getByText('Đã xem giấy tờ').first().waitFor();
  await firm.page.getByText('Ảnh rõ, số và tên khớp').first().waitFor();
  expect(await mine.getByText('Đang chờ cán bộ của Sở xem').count()).toBe(0);
  expect([...firm.errors, ...officer.errors]).toEqual([]);

  const { rows: [file] } = await database.query<{ id: string }>("SELECT f.id FROM files f JOIN supplier_certificates c ON c.evidence_file_id = f.id WHERE c.number = $1", [number]);
  const guest = await Visitor.onPhone(browser);
  expect((await guest.page.request.get(`${process.env['E2E_URL']}/api/v1/files/${file!.id}/content`)).status()).toBe(404);
  const scrolls = async ({ page }: Visitor) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect([await scrolls(firm), await scrolls(officer)]).toEqual([false, false]);
});
