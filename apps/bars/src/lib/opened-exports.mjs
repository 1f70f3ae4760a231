import { unzip } from './zip-file.mjs';

/** What a spreadsheet program takes for the beginning of something to compute. */
export const computing = /^[=+\-@\t\r\n\u0000＝＋－＠]/u;

/** RFC 4180, written apart from the product's own reader. */
export function csvRecords(text) {
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

/** Cells of a CSV file that a spreadsheet program would compute; a negative number is a number. */
export const liveRecords = (file) => csvRecords(file.toString('utf8').replace(/^\ufeff/, '')).flat().filter((cell) => computing.test(cell) && !/^-\d+(\.\d+)?$/.test(cell));

/** Cells of a workbook that are not plain text or numbers, or that no quotation prefix protects. */
export function liveCells(file) {
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
