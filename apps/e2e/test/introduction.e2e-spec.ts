import { Visitor } from './browser';
import { firmLists } from './lists';
import { Stage } from './stage';

let stage: Stage;
const visitors: Visitor[] = [];
const visit = async (options?: Parameters<typeof Visitor.open>[1]): Promise<Visitor> => {
  const visitor = await Visitor.open(stage.browser, options);
  visitors.push(visitor);
  return visitor;
};

beforeAll(async () => {
  stage = await Stage.open();
  await stage.makeOfficeReal();
});
afterAll(() => stage.close());

it('from two real lists to a brokered introduction', async () => {
  const { lists } = firmLists();
  const officer = await visit();
  await stage.signIn(officer, 'officer');

  // The officer imports both lists: dry run first, then written, then searchable.
  for (const { fileName, content } of lists) {
    await officer.go('/app/o/imports');
    await officer.page.locator('input[type=file]').setInputFiles({ name: fileName, mimeType: 'application/octet-stream', buffer: content });
    await officer.page.getByRole('heading', { name: fileName }).waitFor({ timeout: 60_000 });
    await officer.page.getByText('Đây là bản chạy thử').waitFor();
    await officer.page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Ghi vào sổ' }).click();
    await officer.page.getByText(/Cả .* doanh nghiệp vừa nhập đã tìm được/).waitFor({ timeout: 60_000 });
  }
  const { rows } = await stage.database.query<{ id: string; name_vi: string }>("SELECT id, name_vi FROM suppliers WHERE NOT is_demo AND organisation_id IS NULL AND name_vi ILIKE '%nhựa%' ORDER BY name_vi LIMIT 1");
  const firm = rows[0]!;

  // A supplier registers, finds its entry and claims it; the officer approves.
  const supplier = await visit({ width: 390 });
  await stage.register(supplier, { kind: 'supplier', organisation: firm.name_vi, name: 'Nguyễn Văn Thử', email: 'giamdoc@nhua-thu.example.vn' });
  await supplier.go('/app/s/claim');
  await supplier.page.getByLabel('Tên doanh nghiệp hoặc mã số thuế').fill(firm.name_vi);
  await supplier.page.getByRole('button', { name: `Nhận hồ sơ ${firm.name_vi}` }).click();
  await supplier.page.getByLabel('Bạn là ai trong doanh nghiệp?').fill('Giám đốc, số ghi trên giấy đăng ký kinh doanh');
  await supplier.page.getByRole('button', { name: 'Gửi đơn nhận hồ sơ' }).click();
  await supplier.page.getByText('Đơn của bạn đang chờ').waitFor();
  await officer.go('/app/o/claims');
  await officer.page.getByRole('button', { name: `Chấp nhận đơn nhận ${firm.name_vi}` }).click();
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận' }).click();
  await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });

  // It states two capabilities; the form knows the parameters of the process.
  await supplier.go('/app/s/profile');
  for (const [typed, option, tolerance] of [['ep nhua', 'Ép nhựa', '0,05'], ['khuon ep nhua', 'Chế tạo khuôn ép nhựa', '0,01']] as const) {
    await supplier.page.getByRole('button', { name: 'Thêm năng lực' }).first().click();
    await supplier.choose('Công nghệ', typed, new RegExp(`^${option}$`));
    await supplier.page.getByRole('textbox', { name: /Dung sai nhỏ nhất/ }).fill(tolerance);
    await supplier.page.getByRole('button', { name: 'Lưu năng lực' }).click();
    await supplier.page.getByRole('heading', { name: option, exact: true }).waitFor();
  }

  // A buyer finds it in Vietnamese without accents and in English.
  const buyer = await visit();
  await stage.register(buyer, { kind: 'buyer', organisation: 'Sakura Printing Machines', name: 'Sato Haruka', email: 'sato@sakura.example.com' });
  for (const words of ['ep nhua', 'injection molding']) {
    await buyer.go(`/vi/suppliers?q=${encodeURIComponent(words)}&process=proc.plastics.injection&verification=self_declared`);
    await buyer.page.getByRole('link', { name: firm.name_vi }).waitFor();
  }

  // It publishes an RFQ with a must that the firm meets.
  await buyer.go('/app/b/rfqs/new');
  await buyer.page.getByLabel('Tên yêu cầu').fill('Vỏ máy in, nhựa ABS');
  await buyer.page.getByLabel('Hạn nhận báo giá').fill('2031-01-15T17:00');
  await buyer.page.getByLabel('Tên chi tiết').fill('Nắp trước');
  await buyer.page.getByLabel('Số lượng mỗi năm (chiếc)').fill('120.000');
  await buyer.choose('Công nghệ bắt buộc', 'injection', /^Ép nhựa$/);
  await buyer.page.getByRole('combobox', { name: 'Thêm yêu cầu thông số' }).or(buyer.page.getByPlaceholder('Thêm yêu cầu thông số')).first().click();
  await buyer.page.getByRole('option', { name: /Dung sai nhỏ nhất/ }).click();
  await buyer.page.getByRole('textbox', { name: /Dung sai nhỏ nhất/ }).fill('±0,1');
  await buyer.page.getByLabel('Ghi chú kỹ thuật').click();
  await buyer.page.getByRole('button', { name: 'Đăng yêu cầu' }).click();
  await buyer.page.waitForURL(/\/app\/b\/rfqs\/[\w-]+$/);
  await buyer.page.getByRole('heading', { name: firm.name_vi }).waitFor({ timeout: 30_000 });
  const rfqId = buyer.page.url().split('/').at(-1)!;

  // The officer sees it ranked with the reasons and introduces.
  await officer.go(`/app/o/rfqs/${rfqId}`);
  const card = officer.page.locator('article').filter({ hasText: firm.name_vi });
  await card.getByText('Đạt', { exact: true }).first().waitFor();
  await card.getByText(/0,05/).first().waitFor();
  await officer.page.getByRole('button', { name: `Đề xuất giới thiệu ${firm.name_vi}` }).click();
  await officer.page.getByLabel('Lời giới thiệu').fill('Năng lực ép nhựa phù hợp với vỏ máy in.');
  await officer.page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await officer.page.getByRole('link', { name: 'Xem lời giới thiệu' }).first().click();
  await officer.page.waitForURL(/introductions\//);
  const introductionId = officer.page.url().split('/').at(-1)!;

  // Neither side sees a contact before both have agreed.
  const answer = async (visitor: Visitor, kind: 's' | 'b', phone: string) => {
    await visitor.go(`/app/${kind}/introductions/${introductionId}`);
    expect(await visitor.page.getByRole('heading', { name: 'Đầu mối liên hệ của hai bên' }).count()).toBe(0);
    await visitor.page.getByRole('textbox', { name: 'Điện thoại' }).fill(phone);
    await visitor.page.getByLabel(/Người liên hệ này đồng ý/).check();
    await visitor.page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
  };
  await answer(supplier, 's', '0912 345 678');
  await supplier.page.getByText('Nhà cung cấp đồng ý').first().waitFor();
  expect(await supplier.page.getByText('sato@sakura.example.com').count()).toBe(0);
  await answer(buyer, 'b', '+81 3 1234 5678');
  await buyer.page.getByText('giamdoc@nhua-thu.example.vn').waitFor();
  await supplier.page.reload();
  await supplier.page.getByText('sato@sakura.example.com').waitFor();
  await supplier.page.getByText('+81 3 1234 5678').waitFor();
  await officer.page.reload();
  await officer.page.getByText('Đã kết nối').first().waitFor();
  expect(await officer.page.getByText('giamdoc@nhua-thu.example.vn').count()).toBe(0);
  const { rows: disclosed } = await stage.database.query('SELECT 1 FROM disclosures WHERE introduction_id = $1', [introductionId]);
  expect(disclosed).toHaveLength(2);
  expect(visitors.flatMap((visitor) => visitor.errors)).toEqual([]);
}, 300_000);
