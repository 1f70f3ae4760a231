import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';
import { sessionQuery, useAdoptSession } from '../../../lib/session';

export type Organisation = Answer<'session.organisation'>;
export type Member = Answer<'session.members'>['items'][number];

export const useOrganisation = (isWanted: boolean) => useQuery({ queryKey: ['organisation', 'own'], queryFn: ({ signal }) => apiClient('session.organisation', { signal }), enabled: isWanted });
export const useMembers = (isWanted: boolean) => useQuery({ queryKey: ['organisation', 'members'], queryFn: ({ signal }) => apiClient('session.members', { signal }), enabled: isWanted });

export function useUpdateMe() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (body: Body<'session.updateProfile'>) => apiClient('session.updateProfile', { body }), onSuccess: adopt });
}

/** A change of the organisation or its people may change what the person may do: the session is asked again, too. */
function useOrganisationMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['organisation'] }), client.invalidateQueries({ queryKey: sessionQuery.queryKey })]) });
}
export const useUpdateOrganisation = () => useOrganisationMutation(({ body, version }: { body: Body<'session.updateOrganisation'>; version: number }) => apiClient('session.updateOrganisation', { body, version }));
export const useInvite = () => useOrganisationMutation((body: Body<'session.inviteMember'>) => apiClient('session.inviteMember', { body }));
export const useChangeRole = () => useOrganisationMutation(({ userId, version, role }: { userId: string; version: number; role: Member['role'] }) => apiClient('session.changeMember', { params: { userId }, version, body: { role } }));
export const useRemoveMember = () => useOrganisationMutation((userId: string) => apiClient('session.removeMember', { params: { userId } }));
