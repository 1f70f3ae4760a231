import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type Opportunity = Answer<'rfqs.opportunity'>;

export const useOpportunities = () =>
  useInfiniteQuery({
    queryKey: ['opportunities', 'list'],
    queryFn: ({ pageParam, signal }) => apiClient('rfqs.opportunities', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const useOpportunity = (rfqId: string) => useQuery({ queryKey: ['opportunities', 'read', rfqId], queryFn: ({ signal }) => apiClient('rfqs.opportunity', { params: { rfqId }, signal }), retry: false });
