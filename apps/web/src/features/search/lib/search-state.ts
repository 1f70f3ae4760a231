import { verificationLevels } from '@matxich/domain';

export const facetNames = ['process', 'material', 'certificate', 'province', 'verification'] as const;
export type FacetName = (typeof facetNames)[number];
export const sorts = ['relevance', 'updated', 'name'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchState {
  q: string;
  facets: Record<FacetName, string[]>;
  /** Conditions on figures, `tolerance:0.01`; they hold together on one statement. */
  spec: string[];
  /** `park:<code>`, `ward:<code>` or a position, and kilometres from it. */
  near: string | null;
  within: number;
  free: boolean;
  level: string | null;
  /** Days. */
  fresh: number | null;
  sort: Sort;
  page: number;
}

export const distances = [5, 10, 20, 50, 100] as const;
export const freshnesses = [30, 90, 180, 365] as const;
const usualDistance = 20;

const codes = (value: string | null): string[] => [...new Set((value ?? '').split(',').filter((code) => /^[\w.-]{1,120}$/.test(code)))].slice(0, 50);
const known = new Set<string>(verificationLevels);
const places = /^(park:[a-z0-9-]{1,60}|ward:\d{5}|-?\d{1,2}(\.\d{1,6})?,-?\d{1,3}(\.\d{1,6})?)$/;
const conditions = (value: string | null): string[] => [...new Set((value ?? '').split(',').filter((part) => /^[a-z0-9_]+:[\w.|x-]{1,80}$/i.test(part)))].slice(0, 8);
const oneOf = (value: string | null, allowed: readonly number[]): number | null => allowed.find((number) => String(number) === value) ?? null;

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
    spec: conditions(params.get('spec')),
    near: places.test(params.get('near') ?? '') ? params.get('near') : null,
    within: oneOf(params.get('within'), distances) ?? usualDistance,
    free: params.get('free') === 'true',
    level: known.has(params.get('level') ?? '') ? params.get('level') : null,
    fresh: oneOf(params.get('fresh'), freshnesses),
    sort: sorts.find((name) => name === sort) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
  };
}

/** The search as an address, defaults left out, so that equal searches have equal addresses. */
export function writeState({ q, facets, spec, near, within, free, level, fresh, sort, page }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (q.trim()) params.set('q', q.trim());
  for (const name of facetNames) if (facets[name].length > 0) params.set(name, facets[name].join(','));
  if (spec.length > 0) params.set('spec', spec.join(','));
  if (near) params.set('near', near);
  if (near && within !== usualDistance) params.set('within', String(within));
  if (free) params.set('free', 'true');
  if (level) params.set('level', level);
  if (fresh) params.set('fresh', String(fresh));
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

export const withoutFacets = (state: SearchState): SearchState => ({ ...state, page: 1, facets: { process: [], material: [], certificate: [], province: [], verification: [] }, spec: [], near: null, within: usualDistance, free: false, level: null, fresh: null });
export const chosenCount = (state: SearchState): number =>
  facetNames.reduce((sum, name) => sum + state.facets[name].length, 0) + state.spec.length + [state.near, state.free, state.level, state.fresh].filter(Boolean).length;

/** The search as the server is asked. */
export const filtersOf = ({ q, facets, spec, near, within, free, level, fresh, sort }: SearchState) => ({
  q,
  ...facets,
  ...(spec.length > 0 ? { spec } : {}),
  ...(near ? { near, within } : {}),
  ...(free ? { free: 'true' } : {}),
  ...(level ? { level: level as (typeof verificationLevels)[number] } : {}),
  ...(fresh ? { fresh } : {}),
  sort,
});

/** The same, one page of it. */
export const queryOf = (state: SearchState) => ({ ...filtersOf(state), page: state.page });

/** The words without a part that was understood; what stood around it closes up. */
export const withoutPart = (q: string, { start, end }: { start: number; end: number }): string => {
  const typed = q.normalize('NFC');
  return `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, ' ').trim();
};
