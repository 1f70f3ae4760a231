import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type OfficeChange = Answer<'changes.mine'>['items'][number];

const officeChangesQuery = queryOptions({ queryKey: ['profile', 'changes'], queryFn: ({ signal }) => apiClient('changes.mine', { signal }) });
export const useOfficeChanges = () => useQuery(officeChangesQuery);

function useProfileMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }) });
}
export const useDecideChange = () => useProfileMutation(({ changeId, body }: { changeId: string; body: Body<'changes.decide'> }) => apiClient('changes.decide', { params: { changeId }, body }));
export const useUndoDecision = () => useProfileMutation((changeId: string) => apiClient('changes.undoMine', { params: { changeId } }));
export const useConfirmOfficeFacts = () => useProfileMutation(() => apiClient('changes.confirm'));
