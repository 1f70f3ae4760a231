// Runs in a worker thread, plain JavaScript so that it is the same file in tests and in the build.
// In: { bytes, sheet, limits }. Out, once: { sheets: string[], sheet: string, rows: [number, string[]][] } or { refusal: { code, params, mend } }.
import { parentPort, workerData } from 'node:worker_threads';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

const { bytes, sheet: wanted, limits } = workerData;

class Refusal extends Error {
  constructor(code, params, mend) {
    super(code);
    this.refusal = { code, params, mend };
  }
}
const unreadable = (reason, mend) => new Refusal('import.unreadable', { reason }, mend);
const tooLarge = (unit, limit, mend) => new Refusal('import.too_large', { unit, limit }, mend);
const bomb = () => tooLarge('bytes', limits.inflatedBytes, 'inflates to more than 50 MB or a hundredfold; save the list alone in a new workbook');

/** All parts by name. The directory lies when it wants to, so it is only the first of two checks. */
const openZip = (buffer) =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(unreadable('zip', 'is a damaged workbook; open it and save it again'));
      if (zip.entryCount > limits.entries) return reject(tooLarge('entries', limits.entries, `is an archive of ${zip.entryCount} parts, no list of firms`));
      const entries = new Map();
      let declared = 0;
      zip.on('error', () => reject(unreadable('zip', 'is a damaged workbook; open it and save it again')));
      zip.on('entry', (entry) => {
        declared += entry.uncompressedSize;
        if (declared > limits.inflatedBytes) return reject(bomb());
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve({ zip, entries }));
      zip.readEntry();
    });
  });

let inflated = 0;

/** Feeds one part to `write`, counting what comes out, whatever was declared. */
const inflate = ({ zip }, entry, write) =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(unreadable('zip', 'is encrypted or packed in an unknown way; save it again'));
      const decoder = new TextDecoder('utf-8');
      let own = 0;
      const stop = (reason) => {
        stream.destroy();
        reject(reason);
      };
      stream.on('error', () => reject(unreadable('zip', 'is a damaged workbook; open it and save it again')));
      stream.on('data', (chunk) => {
        own += chunk.length;
        inflated += chunk.length;
        if (inflated > limits.inflatedBytes || (own > 1 << 20 && own > limits.ratio * entry.compressedSize)) return stop(bomb());
        try {
          write(decoder.decode(chunk, { stream: true }));
        } catch (reason) {
          stop(reason);
        }
      });
      stream.on('end', resolve);
    });
  });

const local = (name) => name.slice(name.indexOf(':') + 1);

/** Reads a part with handlers by local element name; entities of a DTD are never expanded, they are errors. */
async function readXml(archive, name, { open = {}, close = {}, text }) {
  const entry = archive.entries.get(name);
  if (!entry) return false;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw unreadable('xml', `is damaged in ${name}; open it and save it again`);
  });
  parser.on('doctype', () => {
    throw unreadable('xml', 'declares its own document type, which no spreadsheet program writes');
  });
  parser.on('opentag', (tag) => open[local(tag.name)]?.(tag.attributes));
  parser.on('closetag', (tag) => close[local(tag.name)]?.());
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  await inflate(archive, entry, (chunk) => parser.write(chunk));
  parser.close();
  return true;
}

const attribute = (attributes, name) => attributes[Object.keys(attributes).find((key) => local(key) === name)];

async function readSheetNames(archive) {
  const targets = new Map();
  const sheets = [];
  let base1904 = false;
  await readXml(archive, 'xl/_rels/workbook.xml.rels', { open: { Relationship: (given) => targets.set(given.Id, given.Target) } });
  const isWorkbook = await readXml(archive, 'xl/workbook.xml', {
    open: {
      workbookPr: (given) => (base1904 = given.date1904 === '1' || given.date1904 === 'true'),
      sheet: (given) => sheets.push({ id: attribute(given, 'id'), name: given.name ?? '' }),
    },
  });
  if (!isWorkbook) throw new Refusal('import.format_unknown', { kind: 'zip' }, 'is an archive or another document, not an XLSX workbook; export the list as XLSX or CSV');
  const pathOf = (target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  return { sheets: sheets.filter(({ id }) => targets.get(id)).map(({ id, name }) => ({ name, path: pathOf(targets.get(id)) })), base1904 };
}

async function readSharedStrings(archive) {
  const strings = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  await readXml(archive, 'xl/sharedStrings.xml', {
    open: { si: () => (current = ''), t: () => (inText = true), rPh: () => (phonetic = true) },
    close: { si: () => strings.push(current), t: () => (inText = false), rPh: () => (phonetic = false) },
    text: (text) => {
      if (inText && !phonetic) current += text;
    },
  });
  return strings;
}

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const isDateFormat = (code) => /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** For each cell style: does it show a date? */
async function readDateStyles(archive) {
  const custom = new Map();
  const styles = [];
  let inCells = false;
  await readXml(archive, 'xl/styles.xml', {
    open: {
      numFmt: (given) => custom.set(given.numFmtId, given.formatCode ?? ''),
      cellXfs: () => (inCells = true),
      xf: (given) => inCells && styles.push(builtInDates.has(Number(given.numFmtId)) || isDateFormat(custom.get(given.numFmtId) ?? '')),
    },
    close: { cellXfs: () => (inCells = false) },
  });
  return styles;
}

/** Day number of a workbook → ISO date. 25,569 days lie between 30 Dec 1899 and 1970; the other calendar starts 1,462 later. */
function isoDate(serial, base1904) {
  const days = Number(serial) + (base1904 ? 1462 : 0);
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return serial;
  return new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString().slice(0, 10);
}

/** `1.00109106E8` is how some programs write a tax code. */
const plainNumber = (text) => (/e/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text);

const columnOf = (reference) => {
  let column = 0;
  for (const sign of reference) {
    const code = sign.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
};

/** Signs that XML cannot hold are written as `_x000D_` (ECMA-376 22.9.2.19). */
const plainText = (text) => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16))) : text);

class SheetReader {
  constructor(strings, dateStyles, base1904) {
    Object.assign(this, { strings, dateStyles, base1904, rows: [], cellCount: 0, chars: 0, row: 0, cells: [], cell: null, reading: false, phonetic: false });
  }

  openRow(given) {
    this.row = Number(given.r) || this.row + 1;
    this.cells = [];
  }

  openCell(given) {
    const column = given.r ? columnOf(given.r) : this.cells.length;
    if (column >= limits.columns) throw tooLarge('columns', limits.columns, `has more than ${limits.columns} columns (row ${this.row})`);
    this.cell = { column, type: given.t ?? 'n', date: this.dateStyles[Number(given.s)] ?? false, text: '' };
  }

  addText(text) {
    if (!this.reading || !this.cell || this.phonetic) return;
    this.cell.text += text;
    if (this.cell.text.length > limits.recordChars) throw tooLarge('characters', limits.recordChars, `has a cell of more than a million characters (row ${this.row})`);
  }

  closeCell() {
    const value = this.valueOf(this.cell);
    this.cellCount += 1;
    this.chars += value.length;
    // One long shared string named by many cells is a bomb as well.
    if (this.cellCount > limits.cells || this.chars > limits.inflatedBytes) throw tooLarge('cells', limits.cells, 'has more cells or text than a list of firms can have');
    while (this.cells.length < this.cell.column) this.cells.push('');
    this.cells[this.cell.column] = value;
    this.cell = null;
  }

  /** A formula's own text is never read: the value that was last computed is the cell. */
  valueOf({ type, text, date }) {
    if (type === 's') return plainText(this.strings[Number(text)] ?? '');
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e') return '';
    if (type === 'd') return text.slice(0, 10);
    if (type === 'n' && text !== '') return date ? isoDate(text, this.base1904) : plainNumber(text);
    return plainText(text);
  }

  closeRow() {
    if (this.cells.every((cell) => cell.trim() === '')) return;
    if (this.rows.length > limits.rows) throw new Refusal('import.too_many_rows', { limit: limits.rows }, `has more than ${limits.rows} rows; split it`);
    this.rows.push([this.row, this.cells]);
  }
}

async function readSheet(archive, path, reader) {
  await readXml(archive, path, {
    open: { row: (given) => reader.openRow(given), c: (given) => reader.openCell(given), v: () => (reader.reading = true), t: () => (reader.reading = true), rPh: () => (reader.phonetic = true) },
    close: { row: () => reader.closeRow(), c: () => reader.closeCell(), v: () => (reader.reading = false), t: () => (reader.reading = false), rPh: () => (reader.phonetic = false) },
    text: (text) => reader.addText(text),
  });
  return reader.rows;
}

async function readWorkbook() {
  const archive = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { sheets, base1904 } = await readSheetNames(archive);
  const chosen = wanted === null ? sheets : sheets.filter(({ name }) => name === wanted);
  if (chosen.length === 0 && wanted !== null) throw new Refusal('import.mapping_invalid', { reason: 'sheet' }, 'has no sheet of this name; choose another one');
  const strings = await readSharedStrings(archive);
  const dateStyles = await readDateStyles(archive);
  for (const { name, path } of chosen) {
    const rows = await readSheet(archive, path, new SheetReader(strings, dateStyles, base1904));
    if (rows.length > 0) return { sheets: sheets.map((sheet) => sheet.name), sheet: name, rows };
  }
  throw unreadable('no_rows', 'has no sheet with data');
}

try {
  parentPort.postMessage(await readWorkbook());
} catch (error) {
  if (error instanceof Refusal) parentPort.postMessage({ refusal: error.refusal });
  else throw error;
}
