import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type OfficeRfq = Answer<'rfqs.read'>;

const next = (page: { next: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;

export const useOfficeRfqs = () => useInfiniteQuery({ queryKey: ['office', 'rfqs'], queryFn: ({ pageParam, signal }) => apiClient('rfqs.officeList', { query: { cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next });
export const useOfficeRfq = (rfqId: string) => useQuery({ queryKey: ['office', 'rfq', rfqId], queryFn: ({ signal }) => apiClient('rfqs.read', { params: { rfqId }, signal }), retry: false });
export const useOfficeMatches = (rfqId: string) =>
  useInfiniteQuery({
    queryKey: ['office', 'matches', rfqId],
    queryFn: ({ pageParam, signal }) => apiClient('rfqs.matches', { params: { rfqId }, query: { cursor: pageParam }, signal }),
    initialPageParam: first,
    getNextPageParam: next,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.status === 'pending' ? 1000 : false),
  });
export const useProposed = () => useQuery({ queryKey: ['office', 'introductions', 'proposed'], queryFn: ({ signal }) => apiClient('introductions.list', { query: { status: 'proposed', limit: 10 }, signal }) });

export function usePropose() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'introductions.propose'>) => apiClient('introductions.propose', { body }), onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['office'] }), client.invalidateQueries({ queryKey: ['introductions'] })]) });
}
