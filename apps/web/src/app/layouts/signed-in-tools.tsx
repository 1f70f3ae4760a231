import type { Session } from '../../lib/session';
import { WithMantine } from '../../theme/with-mantine';
import { Bell } from './bell';
import { OrganisationMenu } from './organisation-menu';

/** Bell and organisation switcher. A default export because `lazy` asks for one. */
export default function SignedInTools({ session }: { session: Session }) {
  return (
    <WithMantine>
      {session.acting && <Bell organisationId={session.acting.organisationId} />}
      <OrganisationMenu session={session} />
    </WithMantine>
  );
}
