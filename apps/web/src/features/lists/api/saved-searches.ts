import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type SavedSearch = Answer<'savedSearches.list'>['items'][number];

export const useSavedSearches = () => useQuery({ queryKey: ['savedSearches', 'all'], queryFn: ({ signal }) => apiClient('savedSearches.list', { signal }) });

function useAct<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSettled: () => client.invalidateQueries({ queryKey: ['savedSearches'] }) });
}
export const useChangeSavedSearch = (savedSearchId: string) => useAct(({ version, ...body }: Body<'savedSearches.change'> & { version: number }) => apiClient('savedSearches.change', { params: { savedSearchId }, body, version }));
export const useForgetSearch = (savedSearchId: string) => useAct(() => apiClient('savedSearches.remove', { params: { savedSearchId } }));
