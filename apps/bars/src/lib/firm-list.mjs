import { randomFrom } from '../random.mjs';
import { workbookOf } from './zip-file.mjs';

const forms = ['Công ty TNHH', 'Công ty Cổ phần', 'Công ty TNHH MTV', 'Doanh nghiệp tư nhân', 'Công ty TNHH Sản xuất Thương mại'];
const trades = ['Cơ khí chính xác', 'Khuôn mẫu', 'Nhựa kỹ thuật', 'Đúc áp lực', 'Xử lý bề mặt', 'Linh kiện điện tử', 'Bao bì công nghiệp', 'Gia công tấm kim loại'];
const syllables = ['An', 'Bình', 'Châu', 'Đạt', 'Gia', 'Hòa', 'Hưng', 'Khánh', 'Long', 'Minh', 'Ngọc', 'Phát', 'Phú', 'Quang', 'Sơn', 'Tân', 'Thành', 'Thịnh', 'Trường', 'Vĩnh'];
const streets = ['Nguyễn Thượng Hiền', 'Trần Hưng Đạo', 'Lê Thánh Tông', 'Phạm Văn Đồng', 'Quốc lộ 1A', 'Đường số 7', 'Lý Thường Kiệt', 'Võ Văn Kiệt'];
const places = ['P. Thạnh Lộc, Q. 12, TP. Hồ Chí Minh, Việt Nam', 'KCN Thăng Long, H. Đông Anh, Hà Nội, Việt Nam', 'P. 5, TP. Biên Hòa, Đồng Nai, Việt Nam', 'KCN Mỹ Phước 3, TX. Bến Cát, Bình Dương, Việt Nam', 'KCN Quế Võ, TP. Bắc Ninh, Bắc Ninh, Việt Nam'];
export const listHeader = ['company_name', 'website', 'address', 'landline_phone', 'listed_under'];

/** Fictional firms as a directory lists them: no tax codes, so that names and addresses decide; every fifteenth is listed twice. */
export function firmList(count, seed) {
  const random = randomFrom(seed);
  const one = (of) => of[Math.floor(random() * of.length)];
  const rows = [];
  for (let at = 0; rows.length < count; at++) {
    const trade = one(trades);
    const digits = String(10_000_000 + at);
    const row = [`${one(forms)} ${trade} ${one(syllables)} ${one(syllables)} ${one(syllables)} ${at}`, `www.congty${at}.example.vn`, `${1 + Math.floor(random() * 400)}${one(['', 'A', '/2'])} ${one(streets)}, ${one(places)}`, `(028) ${digits.slice(0, 4)} ${digits.slice(4)}`, trade.toLowerCase()];
    rows.push(row);
    if (at % 15 === 14) rows.push([...row.slice(0, 4), one(trades).toLowerCase()]);
  }
  return rows.slice(0, count);
}

const csvCell = (cell) => `"${cell.replaceAll('"', '""')}"`;
export const asCsv = (rows) => Buffer.from(rows.map((cells) => cells.map(csvCell).join(',')).join('\n'));

/** A workbook as spreadsheet programs save it: every text once, in the shared strings. */
export function asWorkbook(rows) {
  const places = new Map();
  const placeOf = (text) => places.get(text) ?? places.set(text, places.size).get(text);
  const cellOf = (text, column, row) => `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${placeOf(text)}</v></c>`;
  const lines = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((text, column) => cellOf(text, column, at + 1)).join('')}</row>`);
  const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const strings = [...places.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  return workbookOf(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`, [{ name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` }]);
}
