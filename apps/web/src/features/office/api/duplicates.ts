import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type Candidate = Answer<'duplicates.list'>['items'][number];
export type Comparison = Answer<'duplicates.compare'>;
export type ComparedFirm = Comparison['one'];
export type Merge = Answer<'duplicates.merges'>['items'][number];

/** What the queue shows: from which score on, or what was dismissed. */
export const queues = { likely: { state: 'open', least: 70 }, possible: { state: 'open', least: 50 }, dismissed: { state: 'dismissed', least: 0 } } as const;
export type Queue = keyof typeof queues;

const next = (page: { next: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;

export const useDuplicates = (queue: Queue) =>
  useInfiniteQuery({ queryKey: ['office', 'duplicates', queue], queryFn: ({ pageParam, signal }) => apiClient('duplicates.list', { query: { ...queues[queue], cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next, placeholderData: keepPreviousData });
export const useComparison = (candidateId: string) => useQuery({ queryKey: ['office', 'duplicates', 'pair', candidateId], queryFn: ({ signal }) => apiClient('duplicates.compare', { params: { candidateId }, signal }) });
export const useMerges = () => useInfiniteQuery({ queryKey: ['office', 'merges'], queryFn: ({ pageParam, signal }) => apiClient('duplicates.merges', { query: { cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next });
export const useFindEntries = (q: string) => useQuery({ queryKey: ['office', 'register', 'pick', q], queryFn: ({ signal }) => apiClient('suppliers.officeList', { query: { q, limit: 20 }, signal }), placeholderData: keepPreviousData });

function useOfficeMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}
export const useReport = () => useOfficeMutation((body: Body<'duplicates.report'>) => apiClient('duplicates.report', { body }));
export const useDismiss = (candidateId: string) => useOfficeMutation((note: string) => apiClient('duplicates.dismiss', { params: { candidateId }, body: note ? { note } : {} }));
export const useReopen = (candidateId: string) => useOfficeMutation(() => apiClient('duplicates.reopen', { params: { candidateId } }));
export const useMerge = (candidateId: string) => useOfficeMutation((body: Body<'duplicates.merge'>) => apiClient('duplicates.merge', { params: { candidateId }, body }));
export const useUndoMerge = (mergeId: string) => useOfficeMutation(() => apiClient('duplicates.undo', { params: { mergeId } }));
