import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { LoadingState } from '../../components/loading-state';
import { WithMantine } from '../../theme/with-mantine';

/** Around pages with Mantine parts; fetched with the first of them. */
export function Component() {
  return (
    <WithMantine>
      <Suspense fallback={<LoadingState rows={8} />}><Outlet /></Suspense>
    </WithMantine>
  );
}
