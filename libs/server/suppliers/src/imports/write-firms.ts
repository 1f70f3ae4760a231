import { firmNameKey, supplierDuplicateKey } from '@matxich/domain';
import { type CopyValue, type Journal, type JournalActor, type Tx, copyRows, newIds } from '@matxich/platform';
import type { FirmFacts } from './firm-row';
import { mergeFacts } from './merge-facts';
import type { PlannedRow } from './plan-import';

/** Which supplier each row came to speak of, by row number; rows of no firm are absent. */
export type SupplierOfRow = Map<number, string>;

interface Firm {
  id: string;
  facts: FirmFacts;
  nameKey: string;
  duplicateKey: string;
}

const factColumns = 'id, name_vi, name_en, short_name, tax_code, website, phone, intro, registered_address, province_code, name_key, duplicate_key';
const factArrays = '$1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]';

const toArrays = (firms: Firm[]): unknown[] => [
  firms.map((firm) => firm.id),
  ...(['nameVi', 'nameEn', 'shortName', 'taxCode', 'website', 'phone', 'intro', 'address', 'provinceCode'] as const).map((column) => firms.map((firm) => firm.facts[column])),
  firms.map((firm) => firm.nameKey),
  firms.map((firm) => firm.duplicateKey),
];

function* newSuppliers(firms: Firm[], importId: string, source: string): Generator<CopyValue[]> {
  for (const { id, facts, nameKey, duplicateKey } of firms) {
    yield [id, facts.nameVi, facts.nameEn, facts.shortName, facts.taxCode, facts.website, facts.phone, facts.intro, facts.address, facts.provinceCode, nameKey, duplicateKey, 'listed', source, importId];
  }
}

async function insertFirms(tx: Tx, firms: Firm[], importId: string, source: string): Promise<void> {
  if (firms.length === 0) return;
  await copyRows(tx, 'suppliers', [...factColumns.split(', '), 'verification', 'source', 'import_id'], newSuppliers(firms, importId, source));
}

async function updateFirms(tx: Tx, firms: Firm[]): Promise<void> {
  if (firms.length === 0) return;
  await tx.query(
    `UPDATE suppliers s SET name_vi = given.name_vi, name_en = given.name_en, short_name = given.short_name, tax_code = given.tax_code, website = given.website,
       phone = given.phone, intro = given.intro, registered_address = given.registered_address, province_code = given.province_code,
       name_key = given.name_key, duplicate_key = given.duplicate_key, version = s.version + 1, updated_at = now()
     FROM unnest(${factArrays}) AS given (${factColumns}) WHERE s.id = given.id`,
    toArrays(firms),
  );
}

const newFirm = (id: string, row: PlannedRow): Firm => ({ id, facts: row.facts!, nameKey: row.nameKey, duplicateKey: row.duplicateKey });

function changedFirm(row: PlannedRow): Firm {
  const listed = row.listed!;
  const facts = mergeFacts(listed, row.facts!);
  return { id: listed.id, facts, nameKey: firmNameKey(facts.nameVi), duplicateKey: supplierDuplicateKey({ name: facts.nameVi, address: facts.address }).nameAddressKey };
}

/**
 * Writes the accepted and updated rows and what happened, in a constant number of statements. The firms of updated rows
 * must have been read with a lock in the same transaction.
 */
export async function writeFirms(tx: Tx, journal: Journal, actor: JournalActor, given: { importId: string; source: string; rows: PlannedRow[] }): Promise<SupplierOfRow> {
  const supplierOfRow: SupplierOfRow = new Map();
  const listed: Firm[] = [];
  const changed: Firm[] = [];
  const ids = newIds(given.rows.filter((row) => row.verdict === 'accepted').length);
  for (const row of given.rows) {
    const firm = row.verdict === 'accepted' ? newFirm(ids[listed.length]!, row) : row.verdict === 'updated' ? changedFirm(row) : null;
    if (firm) (row.verdict === 'accepted' ? listed : changed).push(firm);
    const supplierId = firm?.id ?? row.listed?.id;
    if (supplierId) supplierOfRow.set(row.row, supplierId);
  }
  await insertFirms(tx, listed, given.importId, given.source);
  await updateFirms(tx, changed);
  const details = { importId: given.importId, source: given.source };
  await journal.recordMany(tx, actor, 'supplier.listed', listed.map((firm) => ({ supplierId: firm.id })), details);
  await journal.recordMany(tx, actor, 'supplier.changed', changed.map((firm) => ({ supplierId: firm.id })), details);
  return supplierOfRow;
}
