import { firmNameKey, supplierDuplicateKey } from '@matxich/domain';
import { type CopyValue, type Journal, type JournalActor, PreparedCopy, type Tx, copyRows, newIds } from '@matxich/platform';
import { type FirmFacts, factColumns, factFields } from './firm-row';
import type { ListedSupplier } from './listed-suppliers';
import type { ProposeChanges } from '../changes/use-cases/propose-changes';
import type { OfficeMarks } from '../profile/persistence/supplier.repository';
import { asProposal, changedFields, mergeFacts, profileField } from './merge-facts';
import type { PlannedRow } from './plan-import';

/** Which supplier each row came to speak of, by row number; rows of no firm are absent. */
export type SupplierOfRow = Map<number, string>;

/** A firm with the facts and keys that it is to have. */
export interface Firm {
  id: string;
  facts: FirmFacts;
  nameKey: string;
  duplicateKey: string;
  /** What the office has entered and the firm has not confirmed. */
  marks: OfficeMarks;
}

const stored = factFields.map((field) => factColumns[field]);
const numbers: ReadonlySet<string> = new Set(['founded_year', 'employees']);
const keyColumns = ['name_key', 'duplicate_key'];

function* newSuppliers(firms: Firm[], importId: string, source: string, enteredBy: string | null): Generator<CopyValue[]> {
  for (const { id, facts, nameKey, duplicateKey, marks } of firms) yield [id, ...factFields.map((field) => facts[field]), nameKey, duplicateKey, 'listed', source, importId, JSON.stringify(marks), enteredBy];
}

const prepareNew = (firms: Firm[], importId: string, source: string, enteredBy: string | null): PreparedCopy =>
  new PreparedCopy('suppliers', ['id', ...stored, ...keyColumns, 'verification', 'source', 'import_id', 'office_facts', 'entered_by'], newSuppliers(firms, importId, source, enteredBy));

const update = `UPDATE suppliers s SET ${[...stored, ...keyColumns].map((column) => `${column} = given.${column}${numbers.has(column) ? '::integer' : ''}`).join(', ')},
  office_facts = given.marks::jsonb, entered_by = (SELECT (value->>'by')::uuid FROM jsonb_each(given.marks::jsonb) ORDER BY value->>'at' DESC, key LIMIT 1), version = s.version + 1, updated_at = now()
  FROM unnest($1::uuid[], ${[...stored, ...keyColumns, 'marks'].map((_, index) => `$${index + 2}::text[]`).join(', ')}) AS given (id, ${[...stored, ...keyColumns, 'marks'].join(', ')}) WHERE s.id = given.id`;

/** Writes facts and keys of listed firms in one statement; each gets a new version. */
export async function updateFirms(tx: Tx, firms: Firm[]): Promise<void> {
  if (firms.length === 0) return;
  await tx.query(update, [firms.map((firm) => firm.id), ...factFields.map((field) => firms.map((firm) => firm.facts[field])), firms.map((firm) => firm.nameKey), firms.map((firm) => firm.duplicateKey), firms.map((firm) => JSON.stringify(firm.marks))]);
}

/** What the import changes of listed firms, so that it can be taken back. */
async function rememberChanges(tx: Tx, importId: string, changed: { firm: Firm; listed: ListedSupplier }[]): Promise<void> {
  if (changed.length === 0) return;
  await copyRows(tx, 'import_changes', ['import_id', 'supplier_id', 'before', 'after', 'version_found', 'updated_found', 'marks_before'], changed.map(({ firm, listed }) => [importId, firm.id, JSON.stringify(listed.facts), JSON.stringify(firm.facts), listed.version, listed.updatedAt, JSON.stringify(listed.marks)]));
}

/** The facts of these fields as entered by the office; nobody's when the command line brings them. */
const marksOf = (fields: (keyof FirmFacts)[], mark: Mark | null): OfficeMarks => (mark ? Object.fromEntries(fields.map((field) => [profileField[field], mark])) : {});

const newFirm = (id: string, row: PlannedRow, mark: Mark | null): Firm => ({
  id,
  facts: row.facts!,
  nameKey: row.nameKey,
  duplicateKey: row.duplicateKey,
  marks: mark ? marksOf(factFields.filter((field) => row.facts![field] !== null), mark) : {},
});

export const withKeys = (id: string, facts: FirmFacts, marks: OfficeMarks): Firm => ({ id, facts, nameKey: firmNameKey(facts.nameVi), duplicateKey: supplierDuplicateKey({ name: facts.nameVi, address: facts.address }).nameAddressKey, marks });

function changedFirm(listed: ListedSupplier, imported: FirmFacts, mark: Mark | null): Firm {
  const facts = mergeFacts(listed, imported);
  return withKeys(listed.id, facts, { ...listed.marks, ...marksOf(changedFields(listed.facts, facts), mark) });
}

export type Mark = OfficeMarks[string];

/** Who enters it and when, by the database's clock; null for the command line. */
export async function markBy(tx: Tx, actor: JournalActor): Promise<Mark | null> {
  if (!actor) return null;
  const [row] = await tx.query<{ now: Date }[]>('SELECT now() AS now');
  return { by: actor.userId, at: row!.now.toISOString() };
}

interface Writers {
  journal: Journal;
  proposals: ProposeChanges;
}

interface Given {
  importId: string;
  source: string;
  rows: PlannedRow[];
}

/** Statements that are ready to be sent, in this order, in one transaction. */
type Deeds = ((tx: Tx) => Promise<void>)[];

/**
 * Makes ready what writes the accepted and updated rows, proposes the proposed ones, and says what happened: a constant number
 * of statements. The firms of updated and proposed rows must have been read with a lock in the same transaction.
 */
export function prepareFirms({ journal, proposals }: Writers, actor: JournalActor, mark: Mark | null, given: Given): { supplierOfRow: SupplierOfRow; deeds: Deeds } {
  const supplierOfRow: SupplierOfRow = new Map();
  const listed: Firm[] = [];
  const changed: { firm: Firm; listed: ListedSupplier }[] = [];
  const proposed: Parameters<ProposeChanges['execute']>[3] = [];
  const ids = newIds(given.rows.filter((row) => row.verdict === 'accepted').length);
  for (const row of given.rows) {
    if (row.verdict === 'accepted') listed.push(newFirm(ids[listed.length]!, row, mark));
    else if (row.verdict === 'updated') changed.push({ firm: changedFirm(row.listed!, row.facts!, mark), listed: row.listed! });
    else if (row.verdict === 'proposed') proposed.push({ supplierId: row.listed!.id, changes: asProposal(row.listed!.facts, mergeFacts(row.listed!, row.facts!)) });
    const supplierId = row.verdict === 'accepted' ? listed.at(-1)!.id : row.listed?.id;
    if (supplierId) supplierOfRow.set(row.row, supplierId);
  }
  const details = { importId: given.importId };
  const firms = prepareNew(listed, given.importId, given.source, actor?.userId ?? null);
  const deeds: Deeds = [
    ...(listed.length > 0 ? [(tx: Tx) => firms.into(tx), journal.prepareMany(actor, 'supplier.listed', listed.map((firm) => ({ supplierId: firm.id })), details)] : []),
    ...(changed.length > 0 ? [(tx: Tx) => rememberChanges(tx, given.importId, changed), (tx: Tx) => updateFirms(tx, changed.map(({ firm }) => firm)), journal.prepareMany(actor, 'supplier.changed', changed.map(({ firm }) => ({ supplierId: firm.id })), details)] : []),
    (tx) => proposals.execute(tx, actor, { importId: given.importId, source: given.source }, proposed),
  ];
  return { supplierOfRow, deeds };
}

/** `prepareFirms` and the writing in one go. */
export async function writeFirms(tx: Tx, writers: Writers, actor: JournalActor, given: Given): Promise<SupplierOfRow> {
  const { supplierOfRow, deeds } = prepareFirms(writers, actor, await markBy(tx, actor), given);
  for (const deed of deeds) await deed(tx);
  return supplierOfRow;
}
