import type { PlannedRow } from './plan-import';

export type CandidateDecision = 'same' | 'new' | 'skip';

/**
 * Turns the candidates that a person has decided into updates and new firms; undecided ones stay candidates and change
 * nothing. A firm that an earlier row of the file already speaks of is not changed a second time.
 */
export function settleCandidates(rows: PlannedRow[], decisions: ReadonlyMap<number, CandidateDecision>, otherwise: CandidateDecision): PlannedRow[] {
  const touched = new Map<string, number>();
  for (const row of rows) if ((row.verdict === 'updated' || row.verdict === 'proposed') && row.listed) touched.set(row.listed.id, row.row);
  return rows.map((row) => {
    if (row.verdict !== 'candidate') return row;
    const decision = decisions.get(row.row) ?? otherwise;
    if (decision === 'new') return { ...row, verdict: 'accepted', reason: 'confirmed_new', listed: null };
    if (decision === 'skip' || !row.listed) return row;
    const earlier = touched.get(row.listed.id);
    if (earlier !== undefined) return { ...row, verdict: 'duplicate', reason: 'same_name_address', reasonValue: String(earlier) };
    touched.set(row.listed.id, row.row);
    return row.listed.claimed ? { ...row, verdict: 'proposed', reason: 'waits_for_firm' } : { ...row, verdict: 'updated', reason: 'confirmed_same' };
  });
}

/** A proposal is an officer's, who answers for it to the firm; what nobody of an office brings is left for one to look at. */
export const withoutProposals = (rows: PlannedRow[]): PlannedRow[] => rows.map((row) => (row.verdict === 'proposed' ? { ...row, verdict: 'candidate', reason: 'firm_is_claimed' } : row));
