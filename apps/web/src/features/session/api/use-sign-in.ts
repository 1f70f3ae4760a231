import type { SignInRequest } from '@matxich/contracts';
import { useMutation } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import { useAdoptSession } from '../../../lib/session';

export function useSignIn() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (body: SignInRequest) => apiClient('session.signIn', { body }), onSuccess: adopt });
}
