import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { LoadingState } from '../components/loading-state';
import { ToastProvider } from '../components/toast';
import { queryClient } from '../lib/query-client';
import { routes } from './routes';

/** Starts the first loaders at once, so it is called when translation is ready. */
export const createRouter = () => createBrowserRouter(routes);

/** Providers around the router. */
export function App({ router }: { router: ReturnType<typeof createRouter> }) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<LoadingState />}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </Suspense>
      </QueryClientProvider>
    </StrictMode>
  );
}
