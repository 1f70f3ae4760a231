import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type Notice = Answer<'notifications.list'>['items'][number];

export const useInbox = () =>
  useInfiniteQuery({
    queryKey: ['notifications', 'inbox'],
    queryFn: ({ pageParam, signal }) => apiClient('notifications.list', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** @param ids the given ones, or all when left out */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (ids: string[] | undefined) => apiClient('notifications.read', { body: { ids } }), onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }) });
}
