import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type Comparison = Answer<'comparison.read'>;
export type ComparedFirm = Comparison['firms'][number];

/** The firms side by side; while one is added or taken away the others stay. */
export const useComparison = (ids: string[]) =>
  useQuery({ queryKey: ['suppliers', 'comparison', ids], queryFn: ({ signal }) => apiClient('comparison.read', { query: { ids: ids.join(',') }, signal }), enabled: ids.length > 0, placeholderData: keepPreviousData });
