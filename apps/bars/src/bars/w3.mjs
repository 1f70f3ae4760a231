import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { httpBar } from '../lib/http-bar.mjs';
import { uploadFile } from '../lib/import-files.mjs';
import { workbookOf, zipFile } from '../lib/zip-file.mjs';

const megabyte = 1 << 20;
const most = { grownMegabytes: 300, slowdown: 2, floorMilliseconds: 250, seconds: 20 };
const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>company_name</t></is></c></row>';
const sheet = (rows) => `<worksheet><sheetData>${header}${rows}</sheetData></worksheet>`;
const cell = (text) => `<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`;
/** Windows-1258 by hand: đ is F0, ơ F5, the tone follows its letter. */
const windows1258 = Buffer.concat([Buffer.from('company_name,address\nC'), Buffer.from([0xf4]), Buffer.from('ng ty C'), Buffer.from([0xf5]), Buffer.from(' kh'), Buffer.from([0x69, 0xec]), Buffer.from(' H'), Buffer.from([0x6f, 0xcc]), Buffer.from('a,'), Buffer.from([0xd0]), Buffer.from([0xf4]), Buffer.from('ng Anh\n')]);
const shiftJis = Buffer.concat([Buffer.from('company_name,address\n'), Buffer.from([0x83, 0x66, 0x83, 0x93, 0x83, 0x5c, 0x81, 0x5b]), Buffer.from(',Tokyo\n')]);
const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Name, file, what it is answered with: the table is exact, a hostile file is not merely refused somehow. */
const corpus = [
  ['a sheet of 300 MB', () => workbookOf(`<worksheet><!--${' '.repeat(300 * megabyte)}--></worksheet>`), 413],
  ['one cell of 120 MB', () => workbookOf(sheet(cell('A'.repeat(120 * megabyte)))), 413],
  ['a sheet that declares 1 kB of its 120 MB', () => zipFile([{ name: 'xl/workbook.xml', content: '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>' }, { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>' }, { name: 'xl/worksheets/sheet1.xml', content: sheet(cell('A'.repeat(120 * megabyte))), declaredSize: 1024 }]), 422],
  ['a thousandfold below 50 MB', () => workbookOf(`<worksheet><!--${' '.repeat(30 * megabyte)}-->${sheet(cell('Công ty A')).slice(11)}`), 413],
  ['10,000 parts', () => zipFile(Array.from({ length: 10_000 }, (_, at) => ({ name: `a${at}`, content: '' }))), 413],
  ['a million shared strings', () => workbookOf(sheet(''), [{ name: 'xl/sharedStrings.xml', content: `<sst>${Array.from({ length: 1_000_000 }, (_, at) => `<si><t>${(at * 2654435761) % 4294967296}</t></si>`).join('')}</sst>` }]), 422],
  ['billion laughs', () => workbookOf(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${sheet(cell('&b;'))}`), 422],
  ['101,000 rows', () => workbookOf(sheet(Array.from({ length: 101_000 }, (_, at) => `<row r="${at + 2}"><c t="inlineStr"><is><t>${at}${randomUUID()}</t></is></c></row>`).join(''))), 422],
  ['201 columns', () => Buffer.from(`company_name,${Array.from({ length: 200 }, (_, at) => `c${at}`).join(',')}\nA\n`), 413],
  ['CSV of 19 MB without a line end', () => Buffer.from(`company_name${',a'.repeat(9 * megabyte)}`), 422],
  ['a quotation that never ends', () => Buffer.from(`company_name,address\n"A${'x\n'.repeat(4 * megabyte)}`), 422],
  ['more than 20 MB', () => Buffer.alloc(21 * megabyte, 'a'), 413],
  ['a program', () => Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000'), Buffer.alloc(4096, 7)]), 415],
  ['UTF-8 with its mark', () => Buffer.from('\ufeffcompany_name,address\nCông ty A,Hà Nội\n'), 201],
  ['UTF-16', () => utf16('company_name,address\nCông ty B,Hà Nội\n'), 201],
  ['Windows-1258', () => windows1258, 201],
  ['Shift-JIS', () => shiftJis, 201],
];

/** One file for each naive version, and one that nothing is wrong with: what a sabotage is judged by, in answers alone. */
const short = new Set(['a thousandfold below 50 MB', '10,000 parts', 'CSV of 19 MB without a line end', '101,000 rows', 'UTF-8 with its mark']);

const residentMegabytes = (pid, what) => Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const share = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** Somebody who works on while the files come in. @returns {Promise<number[]>} milliseconds of each answer */
async function neighbour({ call }, isOver) {
  const times = [];
  do {
    const since = performance.now();
    const { status } = await call(null, 'GET', '/api/v1/provinces');
    if (status !== 200) throw new Error(`a neighbour is answered ${status}`);
    times.push(performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while (!isOver());
  return times;
}

export default httpBar({
  id: 'w3',
  promise: `No list, however hostile, costs more than ${most.grownMegabytes} MB or ${most.seconds} s, slows the others down, or is answered with anything but what is wrong with it`,
  naive: [
    [['if (inflated > limits.inflatedBytes || own > 1 << 20 && own > limits.ratio * entry.compressedSize) return stop(bomb());', 'if (false) return stop(bomb());']],
    [['if (zip.entryCount > limits.entries) return reject(', 'if (false) return reject(']],
    [['if (end - at > readLimits.recordChars) throw tooLong(row);', '']],
    [['if (this.rows.length > limits.rows) throw new Refusal(', 'if (false) throw new Refusal(']],
  ],
  async check(product, { log, isShort = false }) {
    const { call, person, pid } = product;
    const office = await person('office');
    const wrong = [];
    await uploadFile(product, office, 'company_name\nCông ty Khởi Động\n');
    let over = false;
    const calm = neighbour(product, () => over);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    over = true;
    const calmP99 = share(await calm, 0.99);
    const before = residentMegabytes(pid, 'VmRSS');
    let grown = 0;
    let slowest = 0;
    const times = [];
    const files = isShort ? corpus.filter(([name]) => short.has(name)) : corpus;
    for (const [name, build, wanted] of files) {
      const bytes = build();
      let isDone = false;
      const others = neighbour(product, () => isDone);
      const since = performance.now();
      const { status, body } = await uploadFile(product, office, bytes, 'bom.xlsx').finally(() => (isDone = true));
      slowest = Math.max(slowest, (performance.now() - since) / 1000);
      times.push(...(await others));
      grown = Math.max(grown, residentMegabytes(pid, 'VmRSS') - before);
      if (status !== wanted) wrong.push(`${name}: ${status} ${body?.code ?? body?.status ?? ''} instead of ${wanted}`);
      if (status >= 400 && !(body?.errors?.[0]?.message?.length > 10)) wrong.push(`${name}: nothing says what to do`);
    }
    const p99 = share(times, 0.99);
    const wrongAnswers = wrong.length;
    if (!isShort && grown > most.grownMegabytes) wrong.push(`the process grew by ${Math.round(grown)} MB`);
    if (!isShort && slowest > most.seconds) wrong.push(`a file took ${slowest.toFixed(1)} s`);
    if (!isShort && p99 > Math.max(most.slowdown * calmP99, most.floorMilliseconds)) wrong.push(`others waited ${Math.round(p99)} ms instead of ${Math.round(calmP99)}`);
    if ((await call(office, 'GET', '/api/v1/office/imports')).status !== 200) wrong.push('the server is gone');
    for (const line of wrong) log(line);
    return { pass: wrong.length === 0, figures: { files: files.length, wrongAnswers, grownMegabytes: Math.round(grown), slowestSeconds: Number(slowest.toFixed(1)), calmP99: Math.round(calmP99), p99: Math.round(p99), wrong: wrong.length } };
  },
});
