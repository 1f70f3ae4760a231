import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type Claim = Answer<'suppliers.officeClaims'>['items'][number];

/** Waiting ones first, the oldest at the top. */
export const useClaims = () =>
  useInfiniteQuery({
    queryKey: ['office', 'claims'],
    queryFn: ({ pageParam, signal }) => apiClient('suppliers.officeClaims', { query: { cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export function useDecideClaim(claimId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<'suppliers.decideClaim'>) => apiClient('suppliers.decideClaim', { params: { claimId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['office'] }),
  });
}
