import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { LoadingState } from '../components/loading-state';
import { ToastProvider } from '../components/toast';
import { queryClient } from '../lib/query-client';
import { colorSchemeManager, theme } from '../theme/theme';
import { routes } from './routes';

const router = createBrowserRouter(routes);

/** Providers around the router. Mantine writes no style tag of its own: its variables come from CSS files. */
export function App() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} colorSchemeManager={colorSchemeManager} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={queryClient}>
          <Suspense fallback={<LoadingState />}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
