import { buildFilter, type Condition, type SearchQuery } from '@matxich/platform';
import { facetAttributes, facets, type Facet, pairAttribute } from './capability-index';
import { type Choice, valuesOf } from './choice';
import { pairKey } from './vocabulary';

export type Strategy = 'last' | 'frequency';

/** Everything one asking of the server needs: which words, how, what is chosen, and which suppliers are left out. */
export interface Asking {
  indexUid: string;
  words: string[];
  strategy: Strategy;
  choice: Choice;
  /** Suppliers already found by a stricter asking. */
  without: string[];
  sort: string[];
}

/** Process and material chosen together have to be said in one statement. */
function statementConditions(choice: Choice, without?: Facet): Condition[] {
  const [processes, materials] = [valuesOf(choice, 'process', without), valuesOf(choice, 'material', without)];
  if (processes.length > 0 && materials.length > 0) return [{ field: pairAttribute, anyOf: processes.flatMap((process) => materials.map((material) => pairKey(process, material))) }];
  return [{ field: facetAttributes.process, anyOf: processes }, { field: facetAttributes.material, anyOf: materials }];
}

/** A condition that nothing meets must not vanish because its list is empty. */
const nobody = ['00000000-0000-0000-0000-000000000000'];

/** @param without a facet that is not applied: its own counts stay disjunctive */
export function filterOf({ choice, without: leftOut }: Asking, without?: Facet): string[] {
  const conditions: Condition[] = [
    ...statementConditions(choice, without),
    ...facets.filter((facet) => facet !== 'process' && facet !== 'material').map((facet): Condition => ({ field: facetAttributes[facet], anyOf: valuesOf(choice, facet, without) })),
    ...(choice.near === null ? [] : [{ field: 'id', anyOf: choice.near.length > 0 ? choice.near : nobody }]),
  ];
  return [
    ...buildFilter(conditions),
    ...(choice.rank > 0 ? [`rank >= ${choice.rank}`] : []),
    ...(choice.changedSince > 0 ? [`updated >= ${choice.changedSince}`] : []),
    ...buildFilter([{ field: 'id', anyOf: leftOut }]).map((inside) => `NOT ${inside}`),
  ];
}

export const baseQuery = (asking: Asking, without?: Facet): SearchQuery => ({ indexUid: asking.indexUid, q: asking.words.join(' '), matchingStrategy: asking.strategy, filter: filterOf(asking, without) });

/** The hits from `offset` on. */
export const hitsQuery = (asking: Asking, offset: number, limit: number): SearchQuery => ({ ...baseQuery(asking), offset, limit, sort: asking.sort, attributesToRetrieve: ['id'] });
