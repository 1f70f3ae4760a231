import { useInfiniteQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type Mail = Answer<'notifications.mails'>['items'][number];

export const useMails = () =>
  useInfiniteQuery({
    queryKey: ['office', 'mails'],
    queryFn: ({ pageParam, signal }) => apiClient('notifications.mails', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    retry: false,
  });
