import type { OrganisationKind } from '@matxich/domain';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from './api-client';
import type { Answer } from './routes';

export type Session = Answer<'session.read'>;
export type Membership = Session['memberships'][number];

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => apiClient('session.read', { signal }), staleTime: 60_000 });

/** Who is signed in and in whose name; `data.user` is null for a guest. */
export const useSession = () => useQuery(sessionQuery);

/** Everything that was read belongs to the former person or organisation: only the public answers may stay. */
export function useAdoptSession() {
  const client = useQueryClient();
  return (session: Session) => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'reference' });
    client.setQueryData(sessionQuery.queryKey, session);
  };
}

export function useActAs() {
  const adopt = useAdoptSession();
  return useMutation({ mutationFn: (organisationId: string) => apiClient('session.actAs', { body: { organisationId } }), onSuccess: adopt });
}

export function useSignOut() {
  const adopt = useAdoptSession();
  return useMutation({
    mutationFn: (where: 'here' | 'everywhere') => apiClient(where === 'here' ? 'session.signOut' : 'session.signOutEverywhere'),
    onSuccess: () => adopt({ user: null, acting: null, memberships: [] }),
  });
}

/** First page of each kind of organisation. */
export const homeOf: Record<OrganisationKind, string> = { supplier: '/app/s', buyer: '/app/b', office: '/app/o' };
