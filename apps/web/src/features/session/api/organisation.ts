import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';
import { useAdoptSession } from '../../../lib/session';

export type Member = Answer<'session.members'>['items'][number];

export const useOrganisation = (isWanted: boolean) => useQuery({ queryKey: ['organisation', 'own'], queryFn: ({ signal }) => apiClient('session.organisation', { signal }), enabled: isWanted });
export const useMembers = (isWanted: boolean) => useQuery({ queryKey: ['organisation', 'members'], queryFn: ({ signal }) => apiClient('session.members', { signal }), enabled: isWanted });

export function useUpdateMe() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (body: Body<'session.updateProfile'>) => apiClient('session.updateProfile', { body }), onSuccess: adopt });
}

function useOrganisationMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['organisation'] }) });
}
export const useInvite = () => useOrganisationMutation((body: Body<'session.inviteMember'>) => apiClient('session.inviteMember', { body }));
export const useChangeRole = () => useOrganisationMutation(({ userId, version, role }: { userId: string; version: number; role: Member['role'] }) => apiClient('session.changeMember', { params: { userId }, version, body: { role } }));
export const useRemoveMember = () => useOrganisationMutation((userId: string) => apiClient('session.removeMember', { params: { userId } }));
