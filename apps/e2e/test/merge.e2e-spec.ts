import { Visitor } from './browser';
import { Stage } from './stage';

const firm = 'Công ty TNHH Cơ khí Thử Gộp';
const twin = 'CTY TNHH SX CƠ KHÍ THỬ GỘP';
const domain = 'thugop.example.vn';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.makeOfficeReal();
});
afterAll(() => stage.close());

/** Two entries of one invented firm, as two lists of the office would have left them. */
async function listTwins(): Promise<void> {
  const officer = await Visitor.open(stage.browser);
  await stage.signIn(officer, 'officer');
  const lists = [
    `Tên doanh nghiệp,Địa chỉ,Website,Mã số thuế\n${firm},"Số 5 Tạ Quang Bửu, P. Bạch Mai, Hà Nội",www.${domain},0314409058\n`,
    `Tên doanh nghiệp,Địa chỉ,Website,Điện thoại\n${twin},"5 đường Tạ Quang Bửu, phường Bạch Mai, TP Hà Nội",${domain},024 3861 1234\n`,
  ];
  for (const [index, content] of lists.entries()) {
    await officer.go('/app/o/imports');
    await officer.page.locator('input[type=file]').setInputFiles({ name: `list-${index}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) });
    // The import itself takes the second for the first; this office did not believe it.
    if (index > 0) await officer.page.getByLabel('Quyết định cho dòng 2').selectOption('Là doanh nghiệp khác');
    await officer.page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Ghi vào sổ' }).click();
    await officer.page.getByText(/doanh nghiệp vừa nhập đã tìm được/).waitFor({ timeout: 60_000 });
  }
  await officer.close();
}

const idOf = async (name: string) => (await stage.database.query<{ id: string }>('SELECT id FROM suppliers WHERE name_vi = $1', [name])).rows[0]!.id;

it('a claim by mail at the firm’s own domain, a merge and its undo, all on a phone', async () => {
  await listTwins();
  const [firmId, twinId] = [await idOf(firm), await idOf(twin)];
  const owner = await Visitor.open(stage.browser, { width: 390 });
  // The account itself has a free address; its tax code is the firm's.
  await stage.register(owner, { kind: 'supplier', organisation: 'Cơ khí Thử Gộp', name: 'Trần Thị Thử', email: 'thu.gop@gmail.com', taxCode: '0314409058' });

  // Listing the firm again leads to the claim, not into a wall.
  await owner.go('/app/s/profile');
  await owner.page.getByRole('button', { name: 'Tạo hồ sơ mới' }).click();
  await owner.page.getByLabel('Mã số thuế').fill('0314409058');
  await owner.page.getByRole('button', { name: 'Tạo hồ sơ' }).click();
  await owner.page.getByRole('link', { name: 'Nhận hồ sơ có sẵn' }).click();

  // A link to an address of the firm's domain, opened on another phone, decides at once: the tax code matches, too.
  await owner.page.getByLabel('Địa chỉ thư của công ty').fill(`giamdoc@${domain}`);
  expect(await owner.axe()).toEqual([]);
  await owner.page.getByRole('button', { name: 'Gửi liên kết' }).click();
  await owner.page.getByText(`Đã gửi liên kết tới giamdoc@${domain}`).waitFor();
  const other = await Visitor.open(stage.browser, { width: 390 });
  await other.go(await stage.mailLink(`giamdoc@${domain}`, /\/claim-proof\/[\w-]+/));
  await other.page.getByRole('button', { name: 'Xác nhận' }).click();
  await other.page.getByText(`Hồ sơ ${firm} nay thuộc về tổ chức của bạn`).waitFor();
  expect(await other.axe()).toEqual([]);
  await owner.go('/app/s/claim');
  await owner.page.getByText('Được chấp nhận ngay').waitFor();

  // The officer finds the pair with its reasons and merges the unclaimed entry into the claimed one.
  const officer = await Visitor.open(stage.browser, { width: 390 });
  await stage.signIn(officer, 'officer');
  await expectPair(officer);
  expect(await officer.axe()).toEqual([]);
  await officer.page.getByRole('link', { name: new RegExp(`^So sánh .*${firm}`) }).or(officer.page.getByRole('link', { name: new RegExp(`^So sánh ${twin}`) })).first().click();
  await officer.page.getByText('Doanh nghiệp tự quản lý hồ sơ này').waitFor();
  expect(await officer.axe()).toEqual([]);
  await officer.page.getByRole('button', { name: 'Gộp hai mục' }).click();
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Gộp hai mục' }).click();
  await officer.page.getByRole('heading', { name: 'Các lần gộp' }).waitFor();

  // The old public address answers with the firm; the owner's own facts are untouched, and the owner was told.
  await other.go(`/vi/suppliers/${twinId}`);
  await other.page.waitForURL(new RegExp(firmId));
  await other.page.getByRole('heading', { name: firm }).waitFor();
  await owner.go('/app/notifications');
  await owner.page.getByText(`“${twin}”`).first().waitFor({ timeout: 30_000 });

  // And back.
  await officer.go('/app/o/merges');
  await officer.page.getByRole('button', { name: `Hủy gộp ${twin} vào ${firm}` }).click();
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Hủy gộp' }).click();
  await officer.page.getByText('Đã hủy', { exact: true }).waitFor();
  expect(await officer.axe()).toEqual([]);
  await other.go(`/vi/suppliers/${twinId}`);
  await other.page.getByRole('heading', { name: twin }).waitFor();
  for (const visitor of [owner, other, officer]) expect(visitor.errors).toEqual([]);
});

/** The register is compared a few seconds after a change. */
async function expectPair(officer: Visitor): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt++) {
    await officer.go('/app/o/duplicates');
    await officer.page.getByRole('heading', { name: 'Mục trùng trong sổ' }).waitFor();
    const found = await officer.page.getByRole('heading', { name: twin }).waitFor({ timeout: 1500 }).then(() => true, () => false);
    if (found) return officer.page.getByText('Cùng địa chỉ').first().waitFor();
  }
  throw new Error('the pair does not show up in the queue');
}
