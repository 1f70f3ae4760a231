import { useMutation } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';

/** By the token of a mail, without signing in. */
export const useAlertOff = () => useMutation({ mutationFn: (token: string) => apiClient('savedSearches.alertOff', { params: { token } }) });
export const useAlertOn = () => useMutation({ mutationFn: (token: string) => apiClient('savedSearches.alertOn', { params: { token } }) });
