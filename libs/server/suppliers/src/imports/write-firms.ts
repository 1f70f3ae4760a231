import { firmNameKey, supplierDuplicateKey } from '@matxich/domain';
import { type CopyValue, type Journal, type JournalActor, type Tx, copyRows, newIds } from '@matxich/platform';
import { type FirmFacts, factColumns, factFields } from './firm-row';
import type { ListedSupplier } from './listed-suppliers';
import { mergeFacts } from './merge-facts';
import type { PlannedRow } from './plan-import';

/** Which supplier each row came to speak of, by row number; rows of no firm are absent. */
export type SupplierOfRow = Map<number, string>;

/** A firm with the facts and keys that it is to have. */
export interface Firm {
  id: string;
  facts: FirmFacts;
  nameKey: string;
  duplicateKey: string;
}

const stored = factFields.map((field) => factColumns[field]);
const numbers: ReadonlySet<string> = new Set(['founded_year', 'employees']);
const keyColumns = ['name_key', 'duplicate_key'];

function* newSuppliers(firms: Firm[], importId: string, source: string): Generator<CopyValue[]> {
  for (const { id, facts, nameKey, duplicateKey } of firms) yield [id, ...factFields.map((field) => facts[field]), nameKey, duplicateKey, 'listed', source, importId];
}

async function insertFirms(tx: Tx, firms: Firm[], importId: string, source: string): Promise<void> {
  if (firms.length === 0) return;
  await copyRows(tx, 'suppliers', ['id', ...stored, ...keyColumns, 'verification', 'source', 'import_id'], newSuppliers(firms, importId, source));
}

const update = `UPDATE suppliers s SET ${[...stored, ...keyColumns].map((column) => `${column} = given.${column}${numbers.has(column) ? '::integer' : ''}`).join(', ')}, version = s.version + 1, updated_at = now()
  FROM unnest($1::uuid[], ${[...stored, ...keyColumns].map((_, index) => `$${index + 2}::text[]`).join(', ')}) AS given (id, ${[...stored, ...keyColumns].join(', ')}) WHERE s.id = given.id`;

/** Writes facts and keys of listed firms in one statement; each gets a new version. */
export async function updateFirms(tx: Tx, firms: Firm[]): Promise<void> {
  if (firms.length === 0) return;
  await tx.query(update, [firms.map((firm) => firm.id), ...factFields.map((field) => firms.map((firm) => firm.facts[field])), firms.map((firm) => firm.nameKey), firms.map((firm) => firm.duplicateKey)]);
}

/** What the import changes of listed firms, so that it can be taken back. */
async function rememberChanges(tx: Tx, importId: string, changed: { firm: Firm; listed: ListedSupplier }[]): Promise<void> {
  if (changed.length === 0) return;
  await copyRows(tx, 'import_changes', ['import_id', 'supplier_id', 'before', 'after', 'version_found', 'updated_found'], changed.map(({ firm, listed }) => [importId, firm.id, JSON.stringify(listed.facts), JSON.stringify(firm.facts), listed.version, listed.updatedAt]));
}

const newFirm = (id: string, row: PlannedRow): Firm => ({ id, facts: row.facts!, nameKey: row.nameKey, duplicateKey: row.duplicateKey });

export const withKeys = (id: string, facts: FirmFacts): Firm => ({ id, facts, nameKey: firmNameKey(facts.nameVi), duplicateKey: supplierDuplicateKey({ name: facts.nameVi, address: facts.address }).nameAddressKey });

/**
 * Writes the accepted and updated rows and what happened, in a constant number of statements. The firms of updated rows
 * must have been read with a lock in the same transaction.
 */
export async function writeFirms(tx: Tx, journal: Journal, actor: JournalActor, given: { importId: string; source: string; rows: PlannedRow[] }): Promise<SupplierOfRow> {
  const supplierOfRow: SupplierOfRow = new Map();
  const listed: Firm[] = [];
  const changed: { firm: Firm; listed: ListedSupplier }[] = [];
  const ids = newIds(given.rows.filter((row) => row.verdict === 'accepted').length);
  for (const row of given.rows) {
    if (row.verdict === 'accepted') listed.push(newFirm(ids[listed.length]!, row));
    else if (row.verdict === 'updated') changed.push({ firm: withKeys(row.listed!.id, mergeFacts(row.listed!, row.facts!)), listed: row.listed! });
    const supplierId = row.verdict === 'accepted' ? listed.at(-1)!.id : row.listed?.id;
    if (supplierId) supplierOfRow.set(row.row, supplierId);
  }
  await insertFirms(tx, listed, given.importId, given.source);
  await rememberChanges(tx, given.importId, changed);
  await updateFirms(tx, changed.map(({ firm }) => firm));
  const details = { importId: given.importId };
  await journal.recordMany(tx, actor, 'supplier.listed', listed.map((firm) => ({ supplierId: firm.id })), details);
  await journal.recordMany(tx, actor, 'supplier.changed', changed.map(({ firm }) => ({ supplierId: firm.id })), details);
  return supplierOfRow;
}
