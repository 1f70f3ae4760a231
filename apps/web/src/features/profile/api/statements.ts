import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { OwnStatement } from './own-supplier';

/** "Still true", of exactly the versions on the screen. */
export function useConfirmStatements() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (statements: Pick<OwnStatement, 'id' | 'version'>[]) => apiClient('statements.confirm', { body: { items: statements.map(({ id, version }) => ({ statementId: id, version })) } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['profile'] }),
  });
}
