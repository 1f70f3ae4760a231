import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import { apiUpload } from '../../../lib/api-upload';
import type { Answer, Body } from '../../../lib/routes';

export type Import = Answer<'imports.read'>;
export type ImportRow = Answer<'imports.rows'>['items'][number];
export type Layout = Answer<'imports.layout'>;
export type ImportColumn = NonNullable<Layout['columns'][number]['column']>;
export type Verdict = ImportRow['verdict'];
export type Decision = NonNullable<Body<'imports.commit'>['candidates']>;

const next = (page: { next: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;

export const useImports = () => useInfiniteQuery({ queryKey: ['office', 'imports'], queryFn: ({ pageParam, signal }) => apiClient('imports.list', { query: { cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next });

/** Asked again every second until all that was written is searchable. */
export const useImport = (importId: string) =>
  useQuery({
    queryKey: ['office', 'import', importId],
    queryFn: ({ signal }) => apiClient('imports.read', { params: { importId }, signal }),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.status === 'committed' && state.data.searchable.done < state.data.searchable.total ? 1000 : false),
  });

export const useImportRows = (importId: string, verdict: Verdict | null) =>
  useInfiniteQuery({ queryKey: ['office', 'import-rows', importId, verdict], queryFn: ({ pageParam, signal }) => apiClient('imports.rows', { params: { importId }, query: { verdict: verdict ?? undefined, cursor: pageParam, limit: 50 }, signal }), initialPageParam: first, getNextPageParam: next });

export function useUpload() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ file, onProgress }: { file: File; onProgress: (share: number) => void }) => apiUpload('imports.upload', { file, onProgress }), onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'imports'] }) });
}

export function useCommitImport(importId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'imports.commit'>) => apiClient('imports.commit', { params: { importId }, body }), onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}

export function useDiscardImport(importId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => apiClient('imports.discard', { params: { importId } }), onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'imports'] }) });
}

/** @param place another sheet or row than the stored one */
export const useLayout = (importId: string, place: { sheet?: string; headerRow?: number }) =>
  useQuery({ queryKey: ['office', 'import-layout', importId, place], queryFn: ({ signal }) => apiClient('imports.layout', { params: { importId }, query: place, signal }), retry: false, placeholderData: keepPreviousData });

export function useMapImport(importId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'imports.map'>) => apiClient('imports.map', { params: { importId }, body }), onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}

export function useUndoImport(importId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => apiClient('imports.undo', { params: { importId } }), onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}
