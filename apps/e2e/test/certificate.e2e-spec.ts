import sharp from 'sharp';
import { Visitor } from './browser';
import { Stage } from './stage';

const number = 'VN-2026-0117';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** A white sheet as a phone would photograph it, only smaller. */
const photograph = (): Promise<Buffer> => sharp({ create: { width: 200, height: 200, channels: 3, background: 'white' } }).png().toBuffer();

async function signedIn(role: 'supplier-1' | 'officer'): Promise<Visitor> {
  const visitor = await Visitor.onPhone(stage.browser);
  await stage.signIn(visitor, role);
  return visitor;
}

it('a firm photographs a certificate, and an officer verifies it, both on a phone', async () => {
  const firm = await signedIn('supplier-1');
  await firm.go('/app/s/profile');
  await firm.page.getByRole('button', { name: 'Khai chứng nhận' }).click();
  await firm.page.getByLabel('Chụp giấy chứng nhận').setInputFiles({ name: '../../Ảnh giấy.png', mimeType: 'image/png', buffer: await photograph() });
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

  const { rows: [file] } = await stage.database.query<{ id: string }>("SELECT f.id FROM files f JOIN supplier_certificates c ON c.evidence_file_id = f.id WHERE c.number = $1", [number]);
  const guest = await Visitor.onPhone(stage.browser);
  expect((await guest.page.request.get(`${process.env['E2E_URL']}/api/v1/files/${file!.id}/content`)).status()).toBe(404);
  const scrolls = async ({ page }: Visitor) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect([await scrolls(firm), await scrolls(officer)]).toEqual([false, false]);
});
