import type { Taxonomy } from '@matxich/domain';
import { isWithin } from '@matxich/domain';
import { facets, type Facet } from './capability-index';
import type { StatementRow } from './queries/statement-rows.query';

/** Values of a facet: any of them. */
export type Chosen = Partial<Record<Facet, string[]>>;

/** Everything that a person chose; words only rank, a choice filters. */
export interface Choice {
  facets: Chosen;
  /** At least this step of the verification ladder, 0 = any. */
  rank: number;
  /** Facts changed or confirmed at or after this instant (milliseconds), 0 = any. */
  changedSince: number;
  /** Statements that meet the figures that were chosen; null when none were: then the index alone knows. */
  rows: StatementRow[] | null;
  /** Suppliers near the chosen place; null when none was. */
  near: string[] | null;
}

export const noChoice: Choice = { facets: {}, rank: 0, changedSince: 0, rows: null, near: null };

export const activeFacets = ({ facets: chosen }: Choice): Facet[] => facets.filter((facet) => (chosen[facet]?.length ?? 0) > 0);
export const valuesOf = ({ facets: chosen }: Choice, facet: Facet, without?: Facet): string[] => (facet === without ? [] : (chosen[facet] ?? []));

/** The rows whose own process and material were chosen, `without` not counted. */
export function rowsOf(choice: Choice, taxonomy: Taxonomy, without?: Facet): StatementRow[] {
  const [processes, materials] = [valuesOf(choice, 'process', without), valuesOf(choice, 'material', without)];
  const within = (code: string, wanted: string[]) => wanted.some((one) => isWithin(taxonomy, code, one));
  return (choice.rows ?? []).filter(
    (row) => (processes.length === 0 || within(row.process, processes)) && (materials.length === 0 || row.materials.some((code) => within(code, materials))),
  );
}

/** Suppliers that PostgreSQL found for what the index cannot know; null when there is no such choice. */
export function idsOf(choice: Choice, taxonomy: Taxonomy, without?: Facet): string[] | null {
  if (choice.rows === null) return choice.near;
  const ids = new Set(rowsOf(choice, taxonomy, without).map((row) => row.supplierId));
  return choice.near === null ? [...ids] : choice.near.filter((id) => ids.has(id));
}
