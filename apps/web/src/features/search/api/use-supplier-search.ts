import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';
import { queryOf, type SearchState } from '../lib/search-state';

export type SearchAnswer = Answer<'suppliers.search'>;
export type Hit = SearchAnswer['hits'][number];

/** One search; the old result stays, dimmed, while the next is on its way, and a search that is no longer wanted is stopped. */
export const useSupplierSearch = (state: SearchState, lang: 'vi' | 'en') =>
  useQuery({
    queryKey: ['suppliers', 'search', state, lang],
    queryFn: ({ signal }) => apiClient('suppliers.search', { query: { ...queryOf(state), lang }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
