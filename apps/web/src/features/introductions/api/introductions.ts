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

const confirmablesQuery = (introductionId: string) => queryOptions({ queryKey: ['introductions', 'confirmables', introductionId], queryFn: ({ signal }) => apiClient('confirmations.list', { params: { introductionId }, signal }) });
export type Confirmable = Answer<'confirmations.list'>['items'][number];
export const useConfirmables = (introductionId: string) => useQuery({ ...confirmablesQuery(introductionId), retry: false });

/** The answer is the whole list anew; a refusal because the firm has changed something asks for it, too. */
function useSay<Input>(introductionId: string, call: (input: Input) => Promise<Answer<'confirmations.list'>>) {
  const client = useQueryClient();
  const { queryKey } = confirmablesQuery(introductionId);
  return useMutation({ mutationFn: call, onSuccess: (list) => client.setQueryData(queryKey, list), onError: () => client.invalidateQueries({ queryKey }) });
}
export const useConfirm = (introductionId: string) => useSay(introductionId, (body: Body<'confirmations.confirm'>) => apiClient('confirmations.confirm', { params: { introductionId }, body }));
export const useTakeBack = (introductionId: string, checkId: string) => useSay(introductionId, (reason: string) => apiClient('confirmations.takeBack', { params: { introductionId, checkId }, body: { reason } }));
