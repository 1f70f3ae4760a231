import { Outlet } from 'react-router';
import { WithMantine } from '../../theme/with-mantine';

/** Around pages with Mantine parts; fetched with the first of them. */
export function Component() {
  return <WithMantine><Outlet /></WithMantine>;
}
