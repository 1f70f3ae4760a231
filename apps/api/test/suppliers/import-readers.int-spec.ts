import { DomainError } from '@matxich/domain';
import { readTable } from '@matxich/suppliers';
import { csv, letters, realFile, workbook, zip } from './import-fixtures';

const header = ['Tên công ty', 'MST', 'Địa chỉ'];
const firm = ['Công ty TNHH Cơ khí Hòa Phát', '0100109106', 'Số 5, Hà Nội'];
const cellsOf = async (file: Buffer) => (await readTable(file)).rows.map((row) => row.cells);

/** @returns the refusal, or fails */
async function refusal(file: Buffer): Promise<DomainError> {
  const error: unknown = await readTable(file).then(() => null, (reason: unknown) => reason);
  if (!(error instanceof DomainError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.fields[0]?.path).toBe('file');
  expect(error.fields[0]?.message.length).toBeGreaterThan(10);
  return error;
}

const swap = (utf16: Buffer): Buffer => Buffer.from(utf16).swap16();
/** Windows-1258 by hand for the letters of this sentence: đ is F0, ơ F5, marks follow their letter. */
const windows1258 = Buffer.concat([Buffer.from('company_name,address\nC'), Buffer.from([0xf4]), Buffer.from('ng ty C'), Buffer.from([0xf5]), Buffer.from(' kh'), Buffer.from([0x69, 0xec]), Buffer.from(' H'), Buffer.from([0x6f, 0xcc]), Buffer.from('a Ph'), Buffer.from([0x61, 0xec]), Buffer.from('t,'), Buffer.from([0xd0]), Buffer.from([0xf4]), Buffer.from('ng Anh\n')]);

describe('text lists', () => {
  const text = `${header.join(',')}\n${firm[0]},${firm[1]},"${firm[2]}"\n`;
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with mark', swap(Buffer.from(`\ufeff${text}`, 'utf16le')), 'utf-16be'],
    ['UTF-16 LE without mark', Buffer.from(`company_name,MST,address\n${'Cong ty Co khi,0100109106,Ha Noi\n'.repeat(3)}`, 'utf16le'), 'utf-16le'],
  ])('%s', async (_name, file, encoding) => {
    const table = await readTable(file);
    expect(table).toMatchObject({ format: 'csv', encoding });
    expect(table.rows[0]?.row).toBe(2);
    if (encoding !== 'utf-16le' || table.rows.length === 1) expect(table.rows[0]?.cells).toEqual(firm);
  });

  test('Windows-1258 with loose tone marks', async () => {
    const table = await readTable(windows1258);
    expect(table.encoding).toBe('windows-1258');
    expect(table.rows[0]?.cells.map((cell) => cell.normalize('NFC'))).toEqual(['Công ty Cơ khí Hòa Phát', 'Đông Anh']);
  });

  test('Windows-1252 is the last resort and never fails', async () => {
    expect(await readTable(Buffer.from('name,city\nSociété Générale,Lyon\n', 'latin1'))).toMatchObject({ encoding: 'windows-1252', rows: [{ cells: ['Société Générale', 'Lyon'] }] });
  });

  test.each([';', '\t', '|'])('delimiter %j, title lines above and an empty line between', async (delimiter) => {
    const file = csv('DANH SÁCH DOANH NGHIỆP', '', header.join(delimiter), '', firm.join(delimiter));
    const table = await readTable(file);
    expect(table).toMatchObject({ format: delimiter === '\t' ? 'tsv' : 'csv', header, rows: [{ row: 5, cells: firm }] });
  });

  test('a cell of several lines, doubled quotes and a comma inside', async () => {
    expect(await cellsOf(csv('name,intro', '"A ""B"", C","dòng 1', 'dòng 2"'))).toEqual([['A "B", C', 'dòng 1\ndòng 2']]);
  });

  test('JSON array and JSON Lines; lists become text', async () => {
    const items = [{ TenDoanhNghiep: 'A', MucTieuQuyMoDuAn: ['gia công khuôn', 'ép nhựa'] }, { TenDoanhNghiep: 'B', khac: { a: 1 } }];
    expect(await readTable(Buffer.from(JSON.stringify(items)))).toMatchObject({ format: 'json', rows: [{ row: 1, cells: ['A', 'gia công khuôn, ép nhựa', ''] }, { row: 2, cells: ['B', '', ''] }] });
    expect(await readTable(Buffer.from(items.map((item) => JSON.stringify(item)).join('\n')))).toMatchObject({ format: 'jsonl', rows: [{ row: 1 }, { row: 2 }] });
  });

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'import.unreadable'],
    ['a PDF named .xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'import.format_unknown'],
    ['an old XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'import.format_unknown'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'import.format_unknown'],
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251)), 'import.format_unknown'],
    ['a web page', Buffer.from('<!doctype html><table><tr><td>name</td></tr></table>'), 'import.format_unknown'],
    ['no column names', csv('Công ty A,Hà Nội', 'Công ty B,Huế'), 'import.no_header'],
    ['JSON without a name', Buffer.from('[{"a":1}]'), 'import.no_header'],
    ['broken JSON', Buffer.from('[{"name":"A"'), 'import.unreadable'],
    ['a list of no objects', Buffer.from('[[1,2]]'), 'import.unreadable'],
    ['column names only', csv('company_name,address'), 'import.unreadable'],
    ['a quotation that never ends', csv('company_name,address', 'A,"Hà Nội', 'B,Huế'), 'import.unreadable'],
    ['one line of 3 million characters', Buffer.from(`company_name,address ${'x'.repeat(3_000_000)}`), 'import.unreadable'],
    ['no newline, 3 MB of commas', Buffer.from(`company_name${',a'.repeat(1_500_000)}`), 'import.unreadable'],
    ['201 columns', csv(['name', ...Array.from({ length: 200 }, (_, at) => `c${at}`)].join(','), 'A'), 'import.too_large'],
    ['more than 100,000 rows', Buffer.from(`name\n${'Công ty A\n'.repeat(100_001)}`), 'import.too_many_rows'],
    ['more than 20 MB', Buffer.alloc((20 << 20) + 1, 'a'), 'import.too_large'],
  ])('refuses %s with what to do', async (_name, file, code) => {
    const started = performance.now();
    expect((await refusal(file)).code).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('exactly 100,000 rows are read, and other work goes on meanwhile', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 1);
    const table = await readTable(Buffer.from(`name,address\n${'Công ty A,Số 5 đường Giải Phóng Hà Nội\n'.repeat(100_000)}`));
    clearInterval(beat);
    expect(table.rows).toHaveLength(100_000);
    expect(turns).toBeGreaterThan(10);
  });
});

describe('workbooks', () => {
  test('shared and inline strings, dates, numbers, gaps and the first sheet with data', async () => {
    const file = workbook([[], [
      [...header, 'Ngày', 'Nhân sự'],
      ['Công ty <A> & B', { attributes: '', xml: '<v>1.00109106E8</v>' }, { attributes: 't="inlineStr"', xml: '<is><t>Hà </t><r><t>Nội</t></r><rPh><t>phiên âm</t></rPh></is>' }, { attributes: 's="1"', xml: '<v>45000</v>' }, { attributes: '', xml: '<v>120</v>' }],
    ]]);
    expect(await readTable(file)).toMatchObject({ format: 'xlsx', header: [...header, 'Ngày', 'Nhân sự'], rows: [{ row: 2, cells: ['Công ty <A> & B', '100109106', 'Hà Nội', '2023-03-15', '120'] }] });
  });

  test('a formula is its last value, as text', async () => {
    const file = workbook([[header, ['Công ty A', { attributes: 't="str"', xml: '<f>HYPERLINK("http://evil.example","x")</f><v>=cmd|calc</v>' }, { attributes: '', xml: '<f>1+1</f><v>2</v>' }]]]);
    expect(await cellsOf(file)).toEqual([['Công ty A', '=cmd|calc', '2']]);
  });

  const tenThousand = Array.from({ length: 10_000 }, (_, at) => ({ name: `a${at}.txt`, content: '' }));
  const sheet = (content: string | Buffer, declaredSize?: number) => workbook([[header, firm]], [{ name: 'xl/worksheets/sheet1.xml', content, ...(declaredSize === undefined ? {} : { declaredSize }) }]);
  const bigRow = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'A'.repeat(60 << 20)}</t></is></c></row></sheetData></worksheet>`;
  const noise = Array.from({ length: 120_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>name ${(at * 2654435761) % 4294967296}</t></is></c></row>`).join('');
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  const shared = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
  const manyRefs = `<worksheet><sheetData>${Array.from({ length: 5_000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('')}</sheetData></worksheet>`;

  test.each<[string, () => Buffer, string]>([
    ['a bomb that says what it is', () => sheet(bigRow), 'import.too_large'],
    ['a bomb that declares 1 kB', () => sheet(bigRow, 1024), 'import.unreadable'],
    ['a thousandfold ratio below 50 MB', () => sheet(`<worksheet><!--${' '.repeat(20 << 20)}--></worksheet>`), 'import.too_large'],
    ['10,000 parts', () => zip(tenThousand), 'import.too_large'],
    ['120,000 rows', () => sheet(`<worksheet><sheetData>${noise}</sheetData></worksheet>`), 'import.too_many_rows'],
    ['column 201', () => sheet(`<worksheet><sheetData><row r="1"><c r="${letters(200)}1" t="str"><v>a</v></c></row></sheetData></worksheet>`), 'import.too_large'],
    ['billion laughs', () => sheet(laughs), 'import.unreadable'],
    ['one long text named by many cells', () => workbook([[header]], [{ name: 'xl/sharedStrings.xml', content: shared }, { name: 'xl/worksheets/sheet1.xml', content: manyRefs }]), 'import.too_large'],
    ['broken XML', () => sheet('<worksheet><sheetData><row></sheetData>'), 'import.unreadable'],
    ['a zip that is cut off', () => workbook([[header, firm]]).subarray(0, 400), 'import.unreadable'],
    ['a zip that is no workbook', () => zip([{ name: 'word/document.xml', content: '<w/>' }]), 'import.format_unknown'],
    ['no data at all', () => workbook([[]]), 'import.unreadable'],
    ['no column names', () => workbook([[['Công ty A', 'Hà Nội']]]), 'import.no_header'],
  ])('refuses %s', async (_name, build, code) => {
    const file = build();
    const started = performance.now();
    expect((await refusal(file)).code).toBe(code);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(process.memoryUsage().rss).toBeLessThan(1.5 * 2 ** 30);
  });
});

describe('real lists', () => {
  test.each([
    ['trangvang-companies/companies.csv', 'csv', 7305],
    ['trangvang-plastics/plastics_listings.jsonl', 'jsonl', 79],
    ['trangvang-plastics/dirty_mojibake_sample.csv', 'csv', 184],
    ['shtp-enterprises/shtp_enterprises.json', 'json', 76],
    ['hosocongty-new-companies/companies_2023-05.csv', 'csv', 472],
  ])('%s', async (path, format, rows) => {
    const file = realFile(path);
    if (!file) return;
    const table = await readTable(file);
    expect({ format: table.format, encoding: table.encoding, rows: table.rows.length }).toEqual({ format, encoding: 'utf-8', rows });
  });
});
