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

const waiting = ['proposed', 'supplier_accepted', 'buyer_accepted'] as const;
/** Introductions that wait for one side or for both, newest first; at most ten of each state, `more` says that there are others. */
export const useWaitingIntroductions = () =>
  useQuery({
    queryKey: ['office', 'introductions', 'waiting'],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(waiting.map((status) => apiClient('introductions.list', { query: { status, limit: 10 }, signal })));
      return { items: pages.flatMap((page) => page.items).sort((one, other) => other.createdAt.localeCompare(one.createdAt)), more: pages.some((page) => page.next !== null) };
    },
  });

export function usePropose() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'introductions.propose'>) => apiClient('introductions.propose', { body }), onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['office'] }), client.invalidateQueries({ queryKey: ['introductions'] })]) });
}
