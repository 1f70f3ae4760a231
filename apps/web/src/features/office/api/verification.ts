import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiClient } from '../../../lib/api-client';
import { apiUpload } from '../../../lib/api-upload';
import type { Answer, Body } from '../../../lib/routes';

export type Waiting = Answer<'verification.queue'>['items'][number];
export type Check = Answer<'verification.ofSupplier'>['items'][number];
export type CheckedSupplier = Answer<'verification.checkables'>;

export const useVerificationQueue = () =>
  useInfiniteQuery({ queryKey: ['office', 'verification'], queryFn: ({ pageParam, signal }) => apiClient('verification.queue', { query: { cursor: pageParam }, signal }), initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next ?? undefined });
export const useCheckedSupplier = (supplierId: string) => useQuery({ queryKey: ['office', 'supplier', supplierId], queryFn: ({ signal }) => apiClient('verification.checkables', { params: { supplierId }, signal }), retry: false });
export const useChecks = (supplierId: string) => useQuery({ queryKey: ['office', 'checks', supplierId], queryFn: ({ signal }) => apiClient('verification.ofSupplier', { params: { supplierId }, signal }), retry: false });

function useOfficeMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}
/** A refusal because the firm has changed something brings the new version on the screen, behind the words of the refusal. */
export function useCheck(supplierId: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'verification.check'>) => apiClient('verification.check', { params: { supplierId }, body }), onSettled: () => client.invalidateQueries({ queryKey: ['office'] }) });
}
export const useUndoCheck = (checkId: string) => useOfficeMutation((reason: string) => apiClient('verification.undo', { params: { checkId }, body: { reason } }));
export const useEnterCertificate = (supplierId: string) => useOfficeMutation((body: Body<'certificates.officeAdd'>) => apiClient('certificates.officeAdd', { params: { supplierId }, body }));

export function useSendEvidence(supplierId: string) {
  const [share, setShare] = useState(0);
  const send = useMutation({ mutationFn: (file: File) => apiUpload('files.officeUpload', { params: { supplierId }, file, fields: { purpose: 'evidence' }, onProgress: setShare }), onMutate: () => setShare(0) });
  return { send, share };
}
