import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body, Question } from '../../../lib/routes';

export type RegisterRow = Answer<'suppliers.officeList'>['items'][number];
export type Show = NonNullable<NonNullable<Question<'suppliers.officeList'>['query']>['show']>;
export type ClaimRow = Answer<'suppliers.officeClaims'>['items'][number];

const next = (page: { next: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;

export const useRegister = (q: string, show: Show) =>
  useInfiniteQuery({ queryKey: ['office', 'register', q, show], queryFn: ({ pageParam, signal }) => apiClient('suppliers.officeList', { query: { q, show, cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next, placeholderData: keepPreviousData });
export const useClaims = () => useInfiniteQuery({ queryKey: ['office', 'claims'], queryFn: ({ pageParam, signal }) => apiClient('suppliers.officeClaims', { query: { cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next });
export const useMails = () => useInfiniteQuery({ queryKey: ['office', 'mails'], queryFn: ({ pageParam, signal }) => apiClient('notifications.mails', { query: { cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next });

function useOfficeMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}
export const useDecideClaim = (claimId: string) => useOfficeMutation((body: Body<'suppliers.decideClaim'>) => apiClient('suppliers.decideClaim', { params: { claimId }, body }));
