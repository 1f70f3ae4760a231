import { addressKey } from '../text/address-key';
import { firmNameKey } from '../text/firm-name-key';
import type { ImportVerdict } from './import-verdict';

export interface SupplierKeys {
  /** The enterprise's own code: the first 10 digits of its MST, or a household's 12-digit personal number (personal data: mask it). */
  taxKey: string | null;
  nameAddressKey: string;
}

function taxKeyOf(taxCode: string): string | null {
  const digits = taxCode.replace(/[\s.-]/g, '');
  if (!/^(?:\d{10}|\d{12}|\d{13})$/.test(digits)) return null;
  return digits.length === 12 ? digits : digits.slice(0, 10);
}

/** Natural keys of a firm (domain.md 4.1, 4.6). Whether the MST is sound is checked elsewhere; here only digits count. */
export function supplierDuplicateKey(firm: { taxCode?: string | null; name: string; address?: string | null }): SupplierKeys {
  return { taxKey: firm.taxCode ? taxKeyOf(firm.taxCode) : null, nameAddressKey: `${firmNameKey(firm.name)}|${addressKey(firm.address ?? '')}` };
}

/** One row of a file as the decision sees it. */
export interface ImportRow extends SupplierKeys {
  /** Any text that is equal exactly when all imported facts are equal. */
  factsKey: string;
  /** Why the row cannot be read at all, or null. */
  unreadable: string | null;
}

/** A firm that is in the database already. */
export interface ListedFirm {
  supplierId: string;
  taxKey: string | null;
  factsKey: string;
}

/** Rows of this file that were let through, by tax key and by name and address; grows with `rememberRow`. */
export interface SeenRows {
  byTax: Map<string, number>;
  byKey: Map<string, { row: number; taxKey: string | null }>;
}

export const noRowsSeen = (): SeenRows => ({ byTax: new Map(), byKey: new Map() });

/** To be called for every row that was not rejected, after its decision; the first of several equals stays. */
export function rememberRow(seen: SeenRows, row: SupplierKeys, rowNumber: number): void {
  if (row.taxKey && !seen.byTax.has(row.taxKey)) seen.byTax.set(row.taxKey, rowNumber);
  if (!seen.byKey.has(row.nameAddressKey)) seen.byKey.set(row.nameAddressKey, { row: rowNumber, taxKey: row.taxKey });
}

export const importReasons = ['new_firm', 'same_tax_code', 'same_name_address', 'same_facts', 'unreadable'] as const;
export type ImportReason = (typeof importReasons)[number];

export interface ImportDecision {
  verdict: ImportVerdict;
  reason: ImportReason;
  /** The listed firm that is meant, for updated, unchanged and candidate. */
  supplierId: string | null;
  /** The earlier row of this file, for duplicate. */
  duplicateOfRow: number | null;
}

const decision = (verdict: ImportVerdict, reason: ImportReason, supplierId: string | null = null, duplicateOfRow: number | null = null): ImportDecision => ({ verdict, reason, supplierId, duplicateOfRow });

/** Two different tax codes are two firms, whatever their names. */
const mayBeSame = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;

function againstFile(row: ImportRow, seen: SeenRows): ImportDecision | null {
  const byTax = row.taxKey ? seen.byTax.get(row.taxKey) : undefined;
  if (byTax !== undefined) return decision('duplicate', 'same_tax_code', null, byTax);
  const byKey = seen.byKey.get(row.nameAddressKey);
  return byKey && mayBeSame(row.taxKey, byKey.taxKey) ? decision('duplicate', 'same_name_address', null, byKey.row) : null;
}

/**
 * What becomes of one row. The MST decides; without one the folded name and address make a `candidate` that a person
 * confirms against the listed firm, except that a row whose facts are all the same changes nothing: the same file twice
 * is silent. The same key earlier in the file makes a `duplicate`.
 */
export function decideImportRow(
  row: ImportRow,
  existingByTax: ReadonlyMap<string, ListedFirm>,
  existingByKey: ReadonlyMap<string, ListedFirm>,
  seenInFile: SeenRows,
): ImportDecision {
  if (row.unreadable !== null) return decision('rejected', 'unreadable');
  const twin = againstFile(row, seenInFile);
  if (twin) return twin;
  const byTax = row.taxKey ? existingByTax.get(row.taxKey) : undefined;
  if (byTax) return byTax.factsKey === row.factsKey ? decision('unchanged', 'same_facts', byTax.supplierId) : decision('updated', 'same_tax_code', byTax.supplierId);
  const byKey = existingByKey.get(row.nameAddressKey);
  if (!byKey || !mayBeSame(row.taxKey, byKey.taxKey)) return decision('accepted', 'new_firm');
  return byKey.factsKey === row.factsKey ? decision('unchanged', 'same_facts', byKey.supplierId) : decision('candidate', 'same_name_address', byKey.supplierId);
}
