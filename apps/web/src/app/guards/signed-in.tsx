import { Navigate, Outlet, useLocation } from 'react-router';
import { QueryView } from '../../components/query-view';
import { paths } from '../../lib/paths';
import { useSession } from '../../lib/session';

/** Lets signed-in people through; others sign in first and come back here. */
export function SignedIn() {
  const session = useSession();
  const { pathname, search } = useLocation();
  return <QueryView query={session}>{({ user }) => (user ? <Outlet /> : <Navigate to={paths.login(pathname + search)} replace />)}</QueryView>;
}
