import { type ImportColumn, Phone, Website } from '@matxich/contracts';
import { checkTaxCode, repairMojibake, supplierDuplicateKey } from '@matxich/domain';
import { capitalOriginOf, legalFormOf } from './fact-words';
import type { FirmFacts, FirmRow, ImportCells, Problem } from './firm-row';
import { provinceOfAddress, provinceOfCell } from './province-of-address';

/** A UTF-8 lead byte and a following byte as Latin-1 or Windows-1252 shows them, or a lost character: only then a closer look pays. */
const suspicious = /\ufffd|[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff\ud800-\udfff]/u;
const unseenAll = new RegExp(unseen.source, 'gu');

/** Letters, digits and signs of Vietnamese and English with single spaces between: nothing to mend, nothing to compose. Most cells are such. */
const plain = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/;

const maskedCode = /^\d{3}…\d{2}$/;

const longest = { nameVi: 250, nameEn: 250, shortName: 120, address: 400, intro: 5000 };

const problem = (column: ImportColumn, code: Problem['code'], value: string | null = null): Problem => ({ column, code, value: value?.slice(0, 200) ?? null });

/** Lines stay where a text is long; everything else is one line. */
function tidy(column: string, text: string): string {
  const seen = unseen.test(text) ? text.replace(unseenAll, '') : text;
  const spaced = column === 'intro' ? (/[^\S\n ]| {2}/.test(seen) ? seen.replace(/[^\S\n]+/g, ' ') : seen) : /[^\S ]| {2}/.test(seen) ? seen.replace(/\s+/g, ' ') : seen;
  return spaced.trim().normalize('NFC');
}

interface Mended {
  cells: ImportCells;
  repaired: boolean;
  broken: Problem[];
}

function mendCells(given: ImportCells): Mended {
  const mended: Mended = { cells: {}, repaired: false, broken: [] };
  for (const name in given) {
    const column = name as ImportColumn;
    const text = given[column]!;
    if (plain.test(text)) {
      mended.cells[column] = text;
      continue;
    }
    let sound = text;
    if (suspicious.test(text)) {
      const repair = repairMojibake(text);
      sound = repair.text;
      if (repair.outcome === 'repaired') mended.repaired = true;
      if (repair.outcome === 'unrepairable') mended.broken.push(problem(column, 'encoding_broken', text));
    }
    const tidied = tidy(column, sound);
    if (tidied !== '') mended.cells[column] = tidied;
  }
  return mended;
}

interface TaxReading {
  code: string | null;
  rejected: Problem | null;
  remark: Problem | null;
}

/** Spreadsheets drop the leading zero of a code: nine digits are mended when the check digit proves it. */
function readTaxCode(typed: string | undefined): TaxReading {
  const none = { code: null, rejected: null, remark: null };
  if (!typed) return none;
  const digits = typed.replace(/[\s.-]/g, '');
  // A household's 12-digit personal number is personal data (domain.md 4.1): the firm goes in without it, the report shows it masked.
  if (maskedCode.test(digits)) return { ...none, remark: problem('taxCode', 'personal_code_dropped', digits) };
  if (/^\d{12}$/.test(digits)) return { ...none, remark: problem('taxCode', 'personal_code_dropped', `${digits.slice(0, 3)}…${digits.slice(-2)}`) };
  const asTyped = checkTaxCode(digits);
  if (asTyped.code !== null) return { ...none, code: asTyped.code };
  const padded = /^\d{9}$/.test(digits) ? checkTaxCode(`0${digits}`) : asTyped;
  if (padded.code !== null) return { code: padded.code, rejected: null, remark: problem('taxCode', 'tax_code_zero_restored', padded.code) };
  return { ...none, rejected: problem('taxCode', asTyped.problem, typed) };
}

/** The first of several numbers or addresses that the profile form would accept too. */
const firstValid = (text: string | undefined, separator: RegExp, schema: { safeParse(value: string): { success: boolean } }): string | null =>
  text?.split(separator).map((part) => part.trim()).find((part) => schema.safeParse(part).success) ?? null;

function shorten(text: string | undefined, length: number): string | null {
  if (!text || text.length <= length) return text ?? null;
  return `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}

function nameProblem({ nameVi, nameEn }: ImportCells): Problem | null {
  const column = nameVi === undefined && nameEn !== undefined ? 'nameEn' : 'nameVi';
  const name = nameVi ?? nameEn;
  if (!name || name.length < 2) return problem(column, 'name_missing', name ?? null);
  if (name.length > longest.nameVi) return problem(column, 'name_too_long', name);
  if (/^[=@]/.test(name)) return problem(column, 'name_is_formula', name);
  return /\p{L}/u.test(name) ? null : problem(column, 'name_missing', name);
}

const within = (text: string | undefined, length: number): string | null => (text && text.length <= length ? text : null);
/** `1.234` and `1,234` are one thousand and more; 12 is no year. */
const wholeNumber = (text: string | undefined, least: number, most: number): string | null => {
  const digits = text?.replace(/[\s.,](?=\d{3}\b)/g, '') ?? '';
  return /^\d{1,7}$/.test(digits) && Number(digits) >= least && Number(digits) <= most ? String(Number(digits)) : null;
};
const yearOf = (text: string | undefined): string | null => wholeNumber(/(?:^|\D)(\d{4})(?:\D|$)/.exec(text ?? '')?.[1], 1850, 2100);

function readFacts(cells: ImportCells, taxCode: string | null): FirmFacts {
  const address = shorten(cells.address, longest.address);
  return {
    nameVi: cells.nameVi ?? cells.nameEn ?? '',
    nameEn: within(cells.nameEn, longest.nameEn),
    shortName: within(cells.shortName, longest.shortName),
    taxCode,
    address,
    phone: firstValid(cells.phone, /[;/,]|\s-\s/, Phone),
    website: firstValid(cells.website, /[;,\s]+/, Website),
    intro: shorten(cells.intro, longest.intro),
    provinceCode: (cells.province ? provinceOfCell(cells.province) : null) ?? (address ? provinceOfAddress(address) : null),
    legalForm: cells.legalForm ? legalFormOf(cells.legalForm) : null,
    capitalOrigin: cells.capitalOrigin ? capitalOriginOf(cells.capitalOrigin) : null,
    foundedYear: yearOf(cells.foundedYear),
    employees: wholeNumber(cells.employees, 0, 1_000_000),
  };
}

/** Columns whose cell goes in whole or not at all, in the order of weight: column, fact, what is said when it does not. */
const wholeOrNot = [
  ['website', 'website', 'website_ignored'], ['phone', 'phone', 'phone_ignored'], ['nameEn', 'nameEn', 'name_en_ignored'], ['shortName', 'shortName', 'short_name_ignored'],
  ['province', 'provinceCode', 'province_ignored'], ['legalForm', 'legalForm', 'legal_form_ignored'], ['capitalOrigin', 'capitalOrigin', 'capital_origin_ignored'],
  ['foundedYear', 'foundedYear', 'founded_year_ignored'], ['employees', 'employees', 'employees_ignored'],
] as const satisfies readonly (readonly [ImportColumn, keyof FirmFacts, Problem['code']])[];

function cellProblems(cells: ImportCells, facts: FirmFacts): Problem[] {
  const problems: Problem[] = [];
  for (const name in cells) if (name !== 'nameVi' && cells[name as ImportColumn]!.charCodeAt(0) === 0x3d) problems.push(problem(name as ImportColumn, 'formula_as_text', cells[name as ImportColumn]!));
  for (const [column, fact, code] of wholeOrNot) if (cells[column] !== undefined && facts[fact] === null) problems.push(problem(column, code, cells[column]));
  if (cells.address !== undefined && cells.address !== facts.address) problems.push(problem('address', 'address_shortened'));
  if (cells.intro !== undefined && cells.intro !== facts.intro) problems.push(problem('intro', 'intro_shortened'));
  return problems;
}

/**
 * Cells to facts: mends encodings where that is certain, checks the tax code, leaves out what no profile could hold.
 * Applied to its own result it gives the same facts, so a staged row can be read again at the commit.
 */
export function readFirmRow(row: number, given: ImportCells): FirmRow {
  const { cells, repaired, broken } = mendCells(given);
  const tax = readTaxCode(cells.taxCode);
  if (tax.remark?.code === 'personal_code_dropped') cells.taxCode = tax.remark.value!;
  const name = nameProblem(cells);
  const facts = readFacts(cells, tax.code);
  const others = cellProblems(cells, facts);
  if (broken.length > 0 || name || tax.rejected) {
    return { row, cells, facts: null, problems: [...broken, ...(name ? [name] : []), ...(tax.rejected ? [tax.rejected] : []), ...others], repaired, taxKey: null, nameKey: '', duplicateKey: '' };
  }
  const keys = supplierDuplicateKey({ taxCode: facts.taxCode, name: facts.nameVi, address: facts.address });
  return { row, cells, facts, problems: tax.remark ? [tax.remark, ...others] : others, repaired, taxKey: keys.taxKey, nameKey: keys.nameAddressKey.slice(0, keys.nameAddressKey.indexOf('|')), duplicateKey: keys.nameAddressKey };
}
