import { Phone, Website } from '@matxich/contracts';
import { checkTaxCode, repairMojibake, supplierDuplicateKey } from '@matxich/domain';
import type { FirmFacts, FirmRow, ImportCells, Remark } from './firm-row';
import { provinceOfAddress } from './province-of-address';

/** A UTF-8 lead byte and a following byte as Latin-1 or Windows-1252 shows them, or a lost character: only then a closer look pays. */
const suspicious = /\ufffd|[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff\ud800-\udfff]/u;
const unseenAll = new RegExp(unseen.source, 'gu');

const maskedCode = /^\d{3}…\d{2}$/;

const longest = { nameVi: 250, nameEn: 250, shortName: 120, address: 400, intro: 5000 };

const remark = (code: string, value: string | null = null): Remark => ({ code, value: value?.slice(0, 200) ?? null });

/** Lines stay where a text is long; everything else is one line. */
function tidy(column: string, text: string): string {
  const seen = unseen.test(text) ? text.replace(unseenAll, '') : text;
  const spaced = column === 'intro' ? (/[^\S\n ]| {2}/.test(seen) ? seen.replace(/[^\S\n]+/g, ' ') : seen) : /[^\S ]| {2}/.test(seen) ? seen.replace(/\s+/g, ' ') : seen;
  return spaced.trim().normalize('NFC');
}

interface Mended {
  cells: ImportCells;
  repaired: boolean;
  broken: string | null;
}

function mendCells(given: ImportCells): Mended {
  const mended: Mended = { cells: {}, repaired: false, broken: null };
  for (const [column, text] of Object.entries(given)) {
    let sound = text;
    if (suspicious.test(text)) {
      const repair = repairMojibake(text);
      sound = repair.text;
      if (repair.outcome === 'repaired') mended.repaired = true;
      if (repair.outcome === 'unrepairable') mended.broken ??= text;
    }
    const tidied = tidy(column, sound);
    if (tidied !== '') mended.cells[column as keyof ImportCells] = tidied;
  }
  return mended;
}

interface TaxReading {
  code: string | null;
  rejected: Remark | null;
  remark: Remark | null;
}

/** Spreadsheets drop the leading zero of a code: nine digits are mended when the check digit proves it. */
function readTaxCode(typed: string | undefined): TaxReading {
  const none = { code: null, rejected: null, remark: null };
  if (!typed) return none;
  const digits = typed.replace(/[\s.-]/g, '');
  // A household's 12-digit personal number is personal data (domain.md 4.1): the firm goes in without it, the report shows it masked.
  if (maskedCode.test(digits)) return { ...none, remark: remark('personal_code_dropped', digits) };
  if (/^\d{12}$/.test(digits)) return { ...none, remark: remark('personal_code_dropped', `${digits.slice(0, 3)}…${digits.slice(-2)}`) };
  const asTyped = checkTaxCode(digits);
  if (asTyped.code !== null) return { ...none, code: asTyped.code };
  const padded = /^\d{9}$/.test(digits) ? checkTaxCode(`0${digits}`) : asTyped;
  if (padded.code !== null) return { code: padded.code, rejected: null, remark: remark('tax_code_zero_restored', padded.code) };
  return { ...none, rejected: remark(asTyped.problem, typed) };
}

/** The first of several numbers or addresses that the profile form would accept too. */
const firstValid = (text: string | undefined, separator: RegExp, schema: { safeParse(value: string): { success: boolean } }): string | null =>
  text?.split(separator).map((part) => part.trim()).find((part) => schema.safeParse(part).success) ?? null;

function shorten(text: string | undefined, length: number): string | null {
  if (!text || text.length <= length) return text ?? null;
  return `${text.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}

function nameProblem(name: string | undefined): Remark | null {
  if (!name || name.length < 2) return remark('name_missing', name ?? null);
  if (name.length > longest.nameVi) return remark('name_too_long', name);
  if (/^[=@]/.test(name)) return remark('name_is_formula', name);
  return /\p{L}/u.test(name) ? null : remark('name_missing', name);
}

function readFacts(cells: ImportCells, taxCode: string | null): FirmFacts {
  const address = shorten(cells.address, longest.address);
  return {
    nameVi: cells.nameVi ?? cells.nameEn ?? '',
    nameEn: cells.nameEn && cells.nameEn.length <= longest.nameEn ? cells.nameEn : null,
    shortName: cells.shortName && cells.shortName.length <= longest.shortName ? cells.shortName : null,
    taxCode,
    address,
    phone: firstValid(cells.phone, /[;/,]|\s-\s/, Phone),
    website: firstValid(cells.website, /[;,\s]+/, Website),
    intro: shorten(cells.intro, longest.intro),
    provinceCode: (cells.province ? provinceOfAddress(cells.province) : null) ?? (address ? provinceOfAddress(address) : null),
  };
}

function factsRemark(cells: ImportCells, facts: FirmFacts): Remark | null {
  const formula = Object.values(cells).find((cell) => cell.startsWith('='));
  if (formula) return remark('formula_as_text', formula);
  if (cells.website && !facts.website) return remark('website_ignored', cells.website);
  if (cells.phone && !facts.phone) return remark('phone_ignored', cells.phone);
  if (cells.address && cells.address !== facts.address) return remark('address_shortened');
  return cells.intro && cells.intro !== facts.intro ? remark('intro_shortened') : null;
}

/**
 * Cells to facts: mends encodings where that is certain, checks the tax code, leaves out what no profile could hold.
 * Applied to its own result it gives the same facts, so a staged row can be read again at the commit.
 */
export function readFirmRow(row: number, given: ImportCells): FirmRow {
  const { cells, repaired, broken } = mendCells(given);
  const tax = readTaxCode(cells.taxCode);
  if (tax.remark?.code === 'personal_code_dropped') cells.taxCode = tax.remark.value!;
  const rejected = broken !== null ? remark('encoding_broken', broken) : (nameProblem(cells.nameVi ?? cells.nameEn) ?? tax.rejected);
  if (rejected) return { row, cells, facts: null, rejected, remark: null, repaired, taxKey: null, nameKey: '', duplicateKey: '' };
  const facts = readFacts(cells, tax.code);
  const keys = supplierDuplicateKey({ taxCode: facts.taxCode, name: facts.nameVi, address: facts.address });
  return { row, cells, facts, rejected: null, remark: tax.remark ?? factsRemark(cells, facts), repaired, taxKey: keys.taxKey, nameKey: keys.nameAddressKey.slice(0, keys.nameAddressKey.indexOf('|')), duplicateKey: keys.nameAddressKey };
}
