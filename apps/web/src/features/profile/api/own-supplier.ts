import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../lib/api-error';
import { apiClient } from '../../../lib/api-client';
import type { Answer, Body } from '../../../lib/routes';

export type OwnSupplier = Answer<'suppliers.own'>;
export type OwnStatement = OwnSupplier['statements'][number];

/** Null until a firm is listed or claimed: that is a state, not an error. */
export const ownSupplierQuery = queryOptions({
  queryKey: ['profile', 'own'],
  queryFn: ({ signal }): Promise<OwnSupplier | null> =>
    apiClient('suppliers.own', { signal }).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'request.not_found') return null;
      throw error;
    }),
});
export const useOwnSupplier = () => useQuery(ownSupplierQuery);

/** After a change the profile is asked again: version and completeness follow every part. */
function useProfileMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }) });
}

export const useListSupplier = () => useProfileMutation((body: Body<'suppliers.list'>) => apiClient('suppliers.list', { body }));
export const useUpdateFacts = () => useProfileMutation(({ body, version }: { body: Body<'suppliers.update'>; version: number }) => apiClient('suppliers.update', { body, version }));
export const useSaveSite = () =>
  useProfileMutation(({ siteId, version, body }: { siteId: string | null; version: number; body: Body<'suppliers.addSite'> }) =>
    siteId ? apiClient('suppliers.updateSite', { params: { siteId }, body, version }) : apiClient('suppliers.addSite', { body }),
  );
export const useSaveStatement = () =>
  useProfileMutation(({ statementId, version, body }: { statementId: string | null; version: number; body: Body<'suppliers.addStatement'> }) =>
    statementId ? apiClient('suppliers.updateStatement', { params: { statementId }, body, version }) : apiClient('suppliers.addStatement', { body }),
  );
export const useRemoveStatement = () => useProfileMutation((statementId: string) => apiClient('suppliers.removeStatement', { params: { statementId } }));
export const useSaveCertificate = () =>
  useProfileMutation(({ certificateId, version, body }: { certificateId: string | null; version: number; body: Body<'certificates.add'> }) =>
    certificateId ? apiClient('certificates.update', { params: { certificateId }, body, version }) : apiClient('certificates.add', { body }),
  );
export const useRemoveCertificate = () => useProfileMutation((certificateId: string) => apiClient('certificates.remove', { params: { certificateId } }));
