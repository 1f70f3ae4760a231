import type { FactChanges } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import type { OfficeMarks } from '../profile/persistence/supplier.repository';
import { type FirmFacts, type FirmRow, factsJson } from './firm-row';

/** A firm of the register as an import meets it. */
export interface ListedSupplier {
  id: string;
  /** Somebody speaks for the firm: an import proposes to fill what is empty. */
  claimed: boolean;
  /** What waits for the firm or was declined by it. */
  asked: FactChanges[];
  marks: OfficeMarks;
  taxKey: string | null;
  duplicateKey: string;
  facts: FirmFacts;
  version: number;
  /** As text: a JavaScript Date would cut the microseconds. */
  updatedAt: string;
}

export interface ListedSuppliers {
  byTax: Map<string, ListedSupplier>;
  byKey: Map<string, ListedSupplier[]>;
}

interface Row {
  id: string;
  claimed: boolean;
  asked: FactChanges[] | null;
  marks: OfficeMarks;
  tax_key: string | null;
  duplicate_key: string;
  facts: FirmFacts;
  version: number;
  updated_at: string;
}

/**
 * Key by key and firm by firm through the indexes: while a list grows the table the planner knows nothing of it, and would
 * read all of it for every batch.
 */
const statement = `
SELECT s.id, s.organisation_id IS NOT NULL AS claimed, left(s.tax_code, 10) AS tax_key, s.duplicate_key,
  s.version, s.updated_at::text, s.office_facts AS marks, ${factsJson} AS facts,
  CASE WHEN s.organisation_id IS NOT NULL THEN (SELECT json_agg(p.changes) FROM supplier_change_proposals p WHERE p.supplier_id = s.id AND p.site_id IS NULL AND p.state IN ('open', 'declined')) END AS asked
FROM suppliers s
WHERE s.id = ANY(ARRAY(
  SELECT listed.id FROM unnest($1::text[]) AS wanted (key) CROSS JOIN LATERAL (SELECT id FROM suppliers WHERE tax_code IS NOT NULL AND left(tax_code, 10) = wanted.key OFFSET 0) listed
  UNION
  SELECT listed.id FROM unnest($2::text[]) AS wanted (key) CROSS JOIN LATERAL (SELECT id FROM suppliers WHERE duplicate_key = wanted.key OFFSET 0) listed))
  AND ($3::uuid IS NULL OR s.import_id IS DISTINCT FROM $3)
ORDER BY s.id`;

/**
 * The firms that these rows may speak of, by tax key and by folded name and address; one statement for all rows.
 * With `lock` they cannot change until the transaction ends; imports take turns, so that two of them cannot deadlock.
 * @param importId an import whose own firms do not count: those that its earlier rows have listed
 */
export async function findListedSuppliers(tx: Pick<Tx, 'query'>, rows: FirmRow[], lock: boolean, importId: string | null = null): Promise<ListedSuppliers> {
  const read = rows.filter((row) => row.facts !== null);
  const taxKeys = [...new Set(read.map((row) => row.taxKey).filter((key) => key !== null))];
  const keys = [...new Set(read.map((row) => row.duplicateKey))];
  const found = await tx.query<Row[]>(lock ? `${statement} FOR UPDATE` : statement, [taxKeys, keys, importId]);
  const listed: ListedSuppliers = { byTax: new Map(), byKey: new Map() };
  for (const row of found) {
    const supplier: ListedSupplier = { id: row.id, claimed: row.claimed, asked: row.asked ?? [], marks: row.marks, taxKey: row.tax_key, duplicateKey: row.duplicate_key, facts: row.facts, version: row.version, updatedAt: row.updated_at };
    if (supplier.taxKey && !listed.byTax.has(supplier.taxKey)) listed.byTax.set(supplier.taxKey, supplier);
    const same = listed.byKey.get(supplier.duplicateKey);
    if (same) same.push(supplier);
    else listed.byKey.set(supplier.duplicateKey, [supplier]);
  }
  return listed;
}
