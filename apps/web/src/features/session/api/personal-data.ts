import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';
import { useAdoptSession } from '../../../lib/session';

export type Consent = Answer<'privacy.consents'>['items'][number];

const consentsKey = ['privacy', 'consents'];

export const useConsents = () => useQuery({ queryKey: consentsKey, queryFn: ({ signal }) => apiClient('privacy.consents', { signal }) });

export function useWithdrawConsent() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (introductionId: string) => apiClient('privacy.withdrawConsent', { params: { introductionId } }), onSuccess: () => client.invalidateQueries({ queryKey: consentsKey }) });
}

export const useCopyOfMyData = () => useMutation({ mutationFn: () => apiClient('privacy.export') });

export function useErase() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (email: string) => apiClient('privacy.erase', { body: { email } }), onSuccess: () => adopt({ user: null, acting: null, memberships: [] }) });
}
