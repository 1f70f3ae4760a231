import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../lib/api-error';
import { ErrorState } from './error-state';
import { LoadingState } from './loading-state';
import { MissingPage } from './missing-page';

interface QueryViewProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isPending'>;
  children: (data: T) => ReactNode;
  rows?: number;
}

/** The honest states of one read: skeleton, error with retry, nothing there, content. Old content stays while it is asked again. */
export function QueryView<T>({ query, children, rows }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error instanceof ApiError && query.error.code === 'request.not_found') return <MissingPage />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState rows={rows} />;
}
