import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { BrowserRouter, useRoutes } from 'react-router';
import { ConceptSuggestions } from '../components/concept-suggestions';
import { LoadingState } from '../components/loading-state';
import { ToastProvider } from '../components/toast';
import { queryClient } from '../lib/query-client';
import { useSuggestedCodes } from '../lib/reference';
import { ErrorBoundary } from './error-boundary';
import { routes } from './routes';

/** Providers around the pages. The declarative router is 20 kB smaller than the data router, whose loaders nobody needs here. */
export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<LoadingState />}>
          <ConceptSuggestions value={useSuggestedCodes}>
            <ToastProvider>
              <ErrorBoundary>
                <BrowserRouter>
                  <Pages />
                </BrowserRouter>
              </ErrorBoundary>
            </ToastProvider>
          </ConceptSuggestions>
        </Suspense>
      </QueryClientProvider>
    </StrictMode>
  );
}

const Pages = () => useRoutes(routes);
