import { useMutation } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Body } from '../../../lib/routes';

export const useRegister = () => useMutation({ mutationFn: (body: Body<'session.register'>) => apiClient('session.register', { body }) });
export const useFirstOfficer = () => useMutation({ mutationFn: (body: Body<'session.firstOfficer'>) => apiClient('session.firstOfficer', { body }) });
export const useVerifyEmail = () => useMutation({ mutationFn: (token: string) => apiClient('session.verifyEmail', { body: { token } }) });
export const useRequestReset = () => useMutation({ mutationFn: (body: Body<'session.requestPasswordReset'>) => apiClient('session.requestPasswordReset', { body }) });
export const useCompleteReset = () => useMutation({ mutationFn: (body: Body<'session.completePasswordReset'>) => apiClient('session.completePasswordReset', { body }) });
