import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type OwnClaim = Answer<'suppliers.ownClaims'>['items'][number];
export type Claimable = Answer<'suppliers.claimable'>['items'][number];

export const useOwnClaims = () => useQuery({ queryKey: ['profile', 'claims'], queryFn: ({ signal }) => apiClient('suppliers.ownClaims', { signal }) });
/** @param q words of the name, a tax code, or the id of one entry */
export const useClaimable = (q: string) =>
  useQuery({ queryKey: ['profile', 'claimable', q], queryFn: ({ signal }) => apiClient('suppliers.claimable', { query: { q }, signal }), enabled: q.length >= 2, placeholderData: keepPreviousData });

function useProfileMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }) });
}
export const useClaim = () => useProfileMutation((body: Body<'suppliers.claim'>) => apiClient('suppliers.claim', { body }));
export const useSendProof = (claimId: string) => useProfileMutation((email: string) => apiClient('claims.sendProof', { params: { claimId }, body: { email } }));
export const useWithdrawClaim = (claimId: string) => useProfileMutation(() => apiClient('claims.withdraw', { params: { claimId } }));
export const useConfirmProof = () => useProfileMutation((token: string) => apiClient('claims.confirm', { body: { token } }));
export const useReportOwnDuplicate = () => useProfileMutation((supplierId: string) => apiClient('duplicates.reportOwn', { body: { supplierId } }));
