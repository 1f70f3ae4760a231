import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type Rfq = Answer<'rfqs.read'>;
export type RfqBody = Body<'rfqs.create'>;
export type RequirementBody = RfqBody['lines'][number]['requirements'][number];

const listQuery = infiniteQueryOptions({
  queryKey: ['rfqs', 'list'],
  queryFn: ({ pageParam, signal }) => apiClient('rfqs.list', { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const useRfqs = () => useInfiniteQuery(listQuery);

export const rfqQuery = (rfqId: string) => queryOptions({ queryKey: ['rfqs', 'read', rfqId], queryFn: ({ signal }) => apiClient('rfqs.read', { params: { rfqId }, signal }) });
export const useRfq = (rfqId: string) => useQuery({ ...rfqQuery(rfqId), retry: false });

/** Asked again every second until the match run is done. */
export const useMatches = (rfqId: string, isWanted: boolean) =>
  useInfiniteQuery({
    queryKey: ['rfqs', 'matches', rfqId],
    queryFn: ({ pageParam, signal }) => apiClient('rfqs.matches', { params: { rfqId }, query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isWanted,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.status === 'pending' ? 1000 : false),
  });

function useRfqMutation<Input>(call: (input: Input) => Promise<Rfq>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (rfq) => {
      client.setQueryData(rfqQuery(rfq.id).queryKey, rfq);
      return client.invalidateQueries({ queryKey: ['rfqs', 'list'] });
    },
  });
}
export const useCreateRfq = () => useRfqMutation((body: RfqBody) => apiClient('rfqs.create', { body }));
export const useUpdateRfq = () => useRfqMutation(({ rfqId, version, body }: { rfqId: string; version: number; body: RfqBody }) => apiClient('rfqs.update', { params: { rfqId }, version, body }));
export const usePublishRfq = () => useRfqMutation((rfqId: string) => apiClient('rfqs.publish', { params: { rfqId } }));
export const useCancelRfq = () => useRfqMutation(({ rfqId, reason }: { rfqId: string; reason: string }) => apiClient('rfqs.cancel', { params: { rfqId }, body: { reason } }));
