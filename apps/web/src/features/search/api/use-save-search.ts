import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Question } from '../../../lib/routes';

/** Keeps a search under a name, and says how often it tells of new firms. */
export function useSaveSearch() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (body: Question<'savedSearches.save'>['body']) => apiClient('savedSearches.save', { body }), onSuccess: () => client.invalidateQueries({ queryKey: ['savedSearches'] }) });
}
