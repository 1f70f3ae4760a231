import { decodeText } from './decode-text';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';
import { readLimits } from './limits';
import { readXlsx } from './read-xlsx';
import { refuseFile, type SourceTable } from './source-table';
import { sniffFormat } from './sniff-format';

const looksLikeJson = (text: string): boolean => /^\s*(\[\s*[[{\]]|\{)/.test(text);
const looksLikeMarkup = (text: string): boolean => /^\s*<(!doctype|html|\?xml|table|svg|!--)/i.test(text);

/**
 * Any list of firms as text cells: CSV, TSV, XLSX, JSON, JSON Lines, told apart by content (a name proves nothing).
 * @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.no_header
 */
export async function readTable(file: Buffer): Promise<SourceTable> {
  if (file.length > readLimits.bytes) throw refuseFile('import.too_large', { limit: readLimits.bytes, unit: 'bytes' }, 'is larger than 20 MB; split it');
  if (sniffFormat(file) === 'zip') return { format: 'xlsx', encoding: 'utf-8', ...(await readXlsx(file)) };
  const { text, encoding } = decodeText(file);
  if (looksLikeMarkup(text)) throw refuseFile('import.format_unknown', { kind: 'markup' }, 'is a web page or XML; export the list as XLSX or CSV');
  return { encoding, ...(looksLikeJson(text) ? readJson(text) : await readDelimited(text)) };
}
