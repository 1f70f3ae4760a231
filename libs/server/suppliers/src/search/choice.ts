import { facets, type Facet } from './capability-index';
import type { StatementAsk } from './queries/statement-ask';

/** Values of a facet: any of them. */
export type Chosen = Partial<Record<Facet, string[]>>;

/** Everything that a person chose; words only rank, a choice filters. */
export interface Choice {
  facets: Chosen;
  /** At least this step of the verification ladder, 0 = any. */
  rank: number;
  /** Facts changed or confirmed at or after this instant (milliseconds), 0 = any. */
  changedSince: number;
  /** What one statement has to meet, which only PostgreSQL can judge; null when nothing of that kind was chosen. */
  statement: StatementAsk | null;
  /** Suppliers near the chosen place; null when none was. */
  near: string[] | null;
}

export const noChoice: Choice = { facets: {}, rank: 0, changedSince: 0, statement: null, near: null };

export const activeFacets = ({ facets: chosen }: Choice): Facet[] => facets.filter((facet) => (chosen[facet]?.length ?? 0) > 0);
export const valuesOf = ({ facets: chosen }: Choice, facet: Facet, without?: Facet): string[] => (facet === without ? [] : (chosen[facet] ?? []));

export const isNoChoice = (choice: Choice): boolean => activeFacets(choice).length === 0 && choice.rank === 0 && choice.changedSince === 0 && choice.statement === null && choice.near === null;
