import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Body } from '../../../lib/routes';

export const useOwnChecks = () => useQuery({ queryKey: ['profile', 'checks'], queryFn: ({ signal }) => apiClient('verification.own', { signal }) });

export function useAskForCheck() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Body<'verification.request'>) => apiClient('verification.request', { body }), onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }) });
}
