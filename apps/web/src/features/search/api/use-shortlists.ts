import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';

/** Our lists, and which of them have this firm. */
export const useShortlistsWith = (supplierId: string) => useQuery({ queryKey: ['shortlists', 'with', supplierId], queryFn: ({ signal }) => apiClient('shortlists.list', { query: { supplierId }, signal }) });

function useListAct<Input>(call: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['shortlists'] }) });
}
export const usePutOnList = (supplierId: string) => useListAct((shortlistId: string) => apiClient('shortlists.add', { params: { shortlistId }, body: { supplierId } }));
export const useTakeOffList = () => useListAct((params: { shortlistId: string; entryId: string }) => apiClient('shortlists.takeOff', { params }));
export const useNewListWith = (supplierId: string) => useListAct((name: string) => apiClient('shortlists.create', { body: { name, supplierId } }));
