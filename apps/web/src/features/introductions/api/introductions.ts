import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type Introduction = Answer<'introductions.read'>;

const listQuery = infiniteQueryOptions({
  queryKey: ['introductions', 'list'],
  queryFn: ({ pageParam, signal }) => apiClient('introductions.list', { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const useIntroductions = () => useInfiniteQuery(listQuery);
export const introductionQuery = (introductionId: string) => queryOptions({ queryKey: ['introductions', 'read', introductionId], queryFn: ({ signal }) => apiClient('introductions.read', { params: { introductionId }, signal }) });
export const useIntroduction = (introductionId: string) => useQuery({ ...introductionQuery(introductionId), retry: false });

/** The answer is the new state; lists and matches that show it are asked again. */
function useAct<Input>(introductionId: string, call: (input: Input) => Promise<Introduction>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (introduction) => {
      client.setQueryData(introductionQuery(introductionId).queryKey, introduction);
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'reference' && queryKey[1] !== 'read' });
    },
  });
}
export const useAccept = (introductionId: string) => useAct(introductionId, (body: Body<'introductions.accept'>) => apiClient('introductions.accept', { params: { introductionId }, body }));
export const useDecline = (introductionId: string) => useAct(introductionId, (body: Body<'introductions.decline'>) => apiClient('introductions.decline', { params: { introductionId }, body }));
export const useWithdraw = (introductionId: string) => useAct(introductionId, (body: Body<'introductions.withdraw'>) => apiClient('introductions.withdraw', { params: { introductionId }, body }));
