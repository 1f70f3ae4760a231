import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Body } from '../../../lib/routes';

export const useOwnClaims = () => useQuery({ queryKey: ['profile', 'claims'], queryFn: ({ signal }) => apiClient('suppliers.ownClaims', { signal }) });
export const useClaimable = (q: string) =>
  useQuery({ queryKey: ['profile', 'claimable', q], queryFn: ({ signal }) => apiClient('suppliers.claimable', { query: { q }, signal }), enabled: q.length >= 2, placeholderData: keepPreviousData });

export function useClaim() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'suppliers.claim'>) => apiClient('suppliers.claim', { body }), onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }) });
}
