import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type OfficeFacts = Answer<'changes.officeFacts'>;

export const useOfficeFacts = (supplierId: string) =>
  useQuery({ queryKey: ['office', 'facts', supplierId], queryFn: ({ signal }) => apiClient('changes.officeFacts', { params: { supplierId }, signal }), retry: false });

function useOfficeMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }) });
}
export const useProposeChange = (supplierId: string) => useOfficeMutation(({ body, version }: { body: Body<'changes.propose'>; version: number }) => apiClient('changes.propose', { params: { supplierId }, body, version }));
export const useProposeSite = (supplierId: string) => useOfficeMutation(({ body, version }: { body: Body<'changes.proposeSite'>; version: number }) => apiClient('changes.proposeSite', { params: { supplierId }, body, version }));
export const useWithdrawChange = () => useOfficeMutation((changeId: string) => apiClient('changes.withdraw', { params: { changeId } }));
export const useUndoOfficeChange = () => useOfficeMutation((changeId: string) => apiClient('changes.undoOffice', { params: { changeId } }));
