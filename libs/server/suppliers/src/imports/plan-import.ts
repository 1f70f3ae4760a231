import { type ImportVerdict, type ListedFirm, type SeenRows, decideImportRow, importVerdicts, noRowsSeen, rememberRow } from '@matxich/domain';
import type { FirmFacts, FirmRow } from './firm-row';
import type { ListedSupplier, ListedSuppliers } from './listed-suppliers';
import { changesNothing } from './merge-facts';

/** A row with its verdict; `reason` is a stable code, `reasonValue` what it speaks of (a cell, or the earlier row's number). */
export interface PlannedRow extends FirmRow {
  verdict: ImportVerdict;
  reason: string | null;
  reasonValue: string | null;
  listed: ListedSupplier | null;
}

/** Several firms may share name and address: best the one that already says the same, then one whose tax code is unknown. */
function likeness(candidates: ListedSupplier[] | undefined, facts: FirmFacts, taxKey: string | null): ListedSupplier | null {
  if (!candidates) return null;
  const possible = candidates.filter((listed) => taxKey === null || listed.taxKey === null || listed.taxKey === taxKey);
  return possible.find((listed) => changesNothing(listed, facts)) ?? possible.find((listed) => listed.taxKey === null) ?? possible[0] ?? null;
}

const nobody: ReadonlyMap<string, ListedFirm> = new Map();

function planRow(row: FirmRow, register: ListedSuppliers, seen: SeenRows): PlannedRow {
  if (row.facts === null) return { ...row, verdict: 'rejected', reason: row.problems[0]!.code, reasonValue: row.problems[0]!.value, listed: null };
  const listed = (row.taxKey ? register.byTax.get(row.taxKey) : undefined) ?? likeness(register.byKey.get(row.duplicateKey), row.facts, row.taxKey);
  const firm: ListedFirm | null = listed && { supplierId: listed.id, taxKey: listed.taxKey, factsKey: 'same' };
  const incoming = { taxKey: row.taxKey, nameAddressKey: row.duplicateKey, factsKey: listed && changesNothing(listed, row.facts) ? 'same' : 'other', unreadable: null };
  const byTax = firm?.taxKey && firm.taxKey === row.taxKey ? new Map([[firm.taxKey, firm]]) : nobody;
  const decision = decideImportRow(incoming, byTax, firm ? new Map([[row.duplicateKey, firm]]) : nobody, seen);
  rememberRow(seen, incoming, row.row);
  const isProposal = decision.verdict === 'updated' && listed!.claimed;
  const remark = decision.verdict === 'accepted' ? row.problems[0] : undefined;
  return {
    row: row.row,
    cells: row.cells,
    facts: row.facts,
    problems: row.problems,
    repaired: row.repaired,
    taxKey: row.taxKey,
    nameKey: row.nameKey,
    duplicateKey: row.duplicateKey,
    verdict: isProposal ? 'proposed' : decision.verdict,
    reason: isProposal ? 'waits_for_firm' : (remark?.code ?? decision.reason),
    reasonValue: remark ? remark.value : (decision.duplicateOfRow?.toString() ?? null),
    listed: decision.supplierId ? listed : null,
  };
}

/**
 * The verdict on every row, in the order of the file; the rule itself is the domain's `decideImportRow`.
 * @param seen the rows of the file before these; they are added to it
 */
export function planImport(rows: FirmRow[], register: ListedSuppliers, seen: SeenRows = noRowsSeen()): PlannedRow[] {
  return rows.map((row) => planRow(row, register, seen));
}

export function countVerdicts(rows: Pick<PlannedRow, 'verdict'>[]): Record<ImportVerdict, number> {
  const counts = Object.fromEntries(importVerdicts.map((verdict) => [verdict, 0])) as Record<ImportVerdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
