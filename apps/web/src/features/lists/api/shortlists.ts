import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type Shortlist = Answer<'shortlists.read'>;
export type Entry = Shortlist['entries'][number];

export const useShortlists = () => useQuery({ queryKey: ['shortlists', 'all'], queryFn: ({ signal }) => apiClient('shortlists.list', { signal }) });
const oneQuery = (shortlistId: string) => queryOptions({ queryKey: ['shortlists', 'one', shortlistId], queryFn: ({ signal }) => apiClient('shortlists.read', { params: { shortlistId }, signal }), retry: false });
export const useShortlist = (shortlistId: string) => useQuery(oneQuery(shortlistId));

function useAct<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSettled: () => client.invalidateQueries({ queryKey: ['shortlists'] }) });
}
export const useCreateShortlist = () => useAct((name: string) => apiClient('shortlists.create', { body: { name } }));
export const useRenameShortlist = (shortlistId: string) => useAct(({ name, version }: { name: string; version: number }) => apiClient('shortlists.rename', { params: { shortlistId }, body: { name }, version }));
export const useRemoveShortlist = (shortlistId: string) => useAct(() => apiClient('shortlists.remove', { params: { shortlistId } }));
export const useWriteNote = (shortlistId: string) => useAct(({ entryId, note, version }: { entryId: string; note: string; version: number }) => apiClient('shortlists.note', { params: { shortlistId, entryId }, body: { note }, version }));
export const useMoveEntry = (shortlistId: string) => useAct(({ entryId, ...body }: Body<'shortlists.move'> & { entryId: string }) => apiClient('shortlists.move', { params: { shortlistId, entryId }, body }));
export const useTakeOff = (shortlistId: string) => useAct((entryId: string) => apiClient('shortlists.takeOff', { params: { shortlistId, entryId } }));
export const usePutBack = (shortlistId: string) => useAct((supplierId: string) => apiClient('shortlists.add', { params: { shortlistId }, body: { supplierId } }));
