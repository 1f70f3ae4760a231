import type { OrganisationKind } from '@matxich/domain';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { QueryView } from '../../components/query-view';
import { useSession } from '../../lib/session';
import { WrongOrganisation } from './wrong-organisation';

/** Lets people through who act for an organisation of this kind; officers get the compact density. */
export function ActingAs({ kind }: { kind: OrganisationKind }) {
  const session = useSession();
  useEffect(() => {
    document.documentElement.dataset.density = kind === 'office' ? 'compact' : 'comfortable';
    return () => {
      delete document.documentElement.dataset.density;
    };
  }, [kind]);
  return (
    <QueryView query={session}>
      {({ acting, memberships }) => (acting?.kind === kind ? <Outlet key={acting.organisationId} /> : <WrongOrganisation kind={kind} acting={acting} memberships={memberships} />)}
    </QueryView>
  );
}
