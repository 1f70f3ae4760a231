import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const passing = new Set<string>(['network.unreachable', 'server.unavailable']);

/** Reads are repeated only where waiting can help; writes never by themselves, a person presses the button again. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    // The session ended elsewhere: ask again who is signed in, so that the guards show the sign-in page.
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (error instanceof ApiError && error.code === 'session.required' && query.queryKey[0] !== 'session') void client.invalidateQueries({ queryKey: ['session'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && passing.has(error.code),
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

export const queryClient = createQueryClient();
