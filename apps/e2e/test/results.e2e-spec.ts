import { Visitor } from './browser';
import { Stage } from './stage';

const email = 'mua-hang@results.example';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const savedSearch = async () => (await stage.database.query<{ id: string; learnt: boolean }>("SELECT q.id, q.learnt_at IS NOT NULL AS learnt FROM saved_searches q JOIN users u ON u.id = q.user_id WHERE u.email = $1", [email])).rows[0];

/** The next morning, with a firm that the search has not found before. */
async function nextMorning(): Promise<void> {
  for (let waited = 0; !(await savedSearch())?.learnt && waited < 30; waited++) await new Promise((resolve) => setTimeout(resolve, 1000));
  const { id } = (await savedSearch())!;
  await stage.database.query('DELETE FROM saved_search_firms WHERE saved_search_id = $1 AND supplier_id = (SELECT supplier_id FROM saved_search_firms WHERE saved_search_id = $1 LIMIT 1)', [id]);
  await stage.database.query("UPDATE saved_searches SET next_run_at = clock_timestamp() - interval '1 minute' WHERE id = $1", [id]);
}

it('a buyer searches, compares, keeps firms with a note, saves the search, is told by mail and stops it with one press', async () => {
  const buyer = await Visitor.open(stage.browser);
  await stage.register(buyer, { kind: 'buyer', organisation: 'Nhà máy Kết Quả', name: 'Ngô Mua Hàng', email });
  const { page } = buyer;
  await buyer.go('/vi/suppliers?q=phay');
  const cards = page.getByRole('article');
  await cards.nth(1).waitFor();
  const first = (await cards.nth(0).getByRole('heading').innerText()).trim();
  for (const at of [0, 1]) await cards.nth(at).getByRole('checkbox').check();
  await page.reload(); // what was put aside survives
  await page.getByRole('link', { name: 'So sánh 2 doanh nghiệp' }).click();
  await page.getByRole('columnheader', { name: new RegExp(first.slice(0, 20)) }).waitFor();
  await page.getByRole('rowheader', { name: 'Bằng chứng' }).waitFor();
  const rows = await page.getByRole('row').count();
  await page.getByLabel('Chỉ hiện chỗ khác nhau').click(); // the address holds it, so it is ticked a moment later
  await page.getByRole('checkbox', { name: 'Chỉ hiện chỗ khác nhau', checked: true }).waitFor();
  expect(await page.getByRole('row').count()).toBeLessThanOrEqual(rows);
  expect(await buyer.axe()).toEqual([]);

  await page.getByRole('button', { name: `Lưu ${first} vào danh sách` }).click();
  await page.getByLabel('Danh sách mới').fill('Vỏ máy 2027');
  await page.getByRole('button', { name: 'Tạo và lưu' }).click();
  await page.getByRole('link', { name: 'Mở danh sách Vỏ máy 2027' }).click();
  await page.getByRole('button', { name: `Thêm ghi chú cho ${first}` }).click();
  await page.getByRole('textbox', { name: `Ghi chú về ${first}` }).fill('Báo giá thứ Sáu');
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await page.getByText('Báo giá thứ Sáu').waitFor();
  expect(await buyer.axe()).toEqual([]);

  await buyer.go('/vi/suppliers?q=phay');
  await page.getByRole('button', { name: 'Lưu tìm kiếm' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu tìm kiếm' }).click();
  await page.getByText('Đã lưu tìm kiếm').waitFor();
  await nextMorning();
  const link = await stage.mailLink(email, /\/alerts\/[\w-]+\/off/);
  await buyer.go('/app/notifications');
  await page.getByRole('link', { name: /Tìm kiếm “phay”: 1 nhà cung cấp mới khớp/ }).waitFor();

  const guest = await Visitor.onPhone(stage.browser);
  await guest.go(link);
  await guest.page.getByRole('heading', { name: 'Đã tắt thư báo' }).waitFor();
  expect(await guest.axe()).toEqual([]);
  await buyer.go('/app/b/saved-searches');
  expect(await page.getByLabel('Báo khi có doanh nghiệp mới').inputValue()).toBe('off');
  expect(await buyer.axe()).toEqual([]);
  expect([...buyer.errors, ...guest.errors]).toEqual([]);
});
