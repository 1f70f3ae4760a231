import { verificationLevels } from '@matxich/domain';

export const facetNames = ['process', 'material', 'certificate', 'province', 'verification'] as const;
export type FacetName = (typeof facetNames)[number];
export const sorts = ['relevance', 'updated', 'name'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchState {
  q: string;
  facets: Record<FacetName, string[]>;
  sort: Sort;
  page: number;
}

const codes = (value: string | null): string[] => [...new Set((value ?? '').split(',').filter((code) => /^[\w.-]{1,120}$/.test(code)))].slice(0, 50);
const known = new Set<string>(verificationLevels);

/** The address as a search: unknown keys and values are dropped, never an error. */
export function readState(params: URLSearchParams): SearchState {
  const page = Number(params.get('page'));
  const sort = params.get('sort');
  return {
    q: (params.get('q') ?? '').slice(0, 300),
    facets: {
      process: codes(params.get('process')),
      material: codes(params.get('material')),
      certificate: codes(params.get('certificate')),
      province: codes(params.get('province')),
      verification: codes(params.get('verification')).filter((level) => known.has(level)),
    },
    sort: sorts.find((name) => name === sort) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
  };
}

/** The search as an address, defaults left out, so that equal searches have equal addresses. */
export function writeState({ q, facets, sort, page }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (q.trim()) params.set('q', q.trim());
  for (const name of facetNames) if (facets[name].length > 0) params.set(name, facets[name].join(','));
  if (sort !== 'relevance') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** A value of a facet put in or taken out; the list starts again at its first page. */
export function toggled(state: SearchState, facet: FacetName, value: string): SearchState {
  const values = state.facets[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, page: 1, facets: { ...state.facets, [facet]: next } };
}

export const withoutFacets = (state: SearchState): SearchState => ({ ...state, page: 1, facets: { process: [], material: [], certificate: [], province: [], verification: [] } });
export const chosenCount = (state: SearchState): number => facetNames.reduce((sum, name) => sum + state.facets[name].length, 0);
