import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../lib/api-error';
import { apiClient } from '../../../lib/api-client';
import { apiUpload } from '../../../lib/api-upload';
import type { Answer, Body } from '../../../lib/routes';

export type OwnFile = Answer<'files.own'>['items'][number];
type Purpose = OwnFile['purpose'];

const passing = new Set<string>(['network.unreachable', 'server.unavailable', 'file.store_unavailable']);

export const useOwnFiles = () => useQuery({ queryKey: ['profile', 'files'], queryFn: ({ signal }) => apiClient('files.own', { signal }) });

/** Sends a file, twice more by itself after a lost connection: the key of the submission makes it one file. */
export function useSendFile(purpose: Purpose) {
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) => apiUpload('files.upload', { file, fields: { purpose }, onProgress: setShare }),
    retry: (failures, error) => failures < 2 && error instanceof ApiError && passing.has(error.code),
    retryDelay: (attempt) => 1000 * 2 ** attempt,
    onMutate: () => setShare(0),
    onSuccess: () => client.invalidateQueries({ queryKey: ['profile', 'files'] }),
  });
  return { send, share };
}

export function useChangeFile() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ file, body }: { file: OwnFile; body: Body<'files.update'> }) => apiClient('files.update', { params: { fileId: file.id }, body, version: file.version }), onSuccess: () => client.invalidateQueries({ queryKey: ['profile', 'files'] }) });
}

export function useRemoveFile() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (fileId: string) => apiClient('files.remove', { params: { fileId } }), onSuccess: () => client.invalidateQueries({ queryKey: ['profile', 'files'] }) });
}
