import { Select, TextInput } from '@mantine/core';
import { memberRoles } from '@matxich/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { ExportLinks } from '../../../components/export-links';
import { FormError } from '../../../components/form-error';
import { QueryView } from '../../../components/query-view';
import { useToast } from '../../../components/toast';
import { useFieldError } from '../../../lib/use-field-error';
import { type Member, useChangeRole, useInvite, useMembers, useRemoveMember } from '../api/organisation';

/** People of the organisation; administrators invite, change roles and remove. */
export function MembersSection({ isAdmin, myId }: { isAdmin: boolean; myId: string }) {
  const { t } = useTranslation(['session', 'terms']);
  const query = useMembers(true);
  return (
    <section className="mx-stack">
      <h2>{t('account.members')}</h2>
      {!isAdmin && <p className="mx-muted">{t('account.onlyAdmins')}</p>}
      <QueryView query={query} rows={3}>
        {({ items }) => (
          <>
            <ExportLinks name="exports.members" />
            <DataTable
              caption={t('account.members')} rows={items} rowKey={(row) => row.userId}
              columns={[
                { id: 'name', label: t('account.memberName'), heading: true, cell: (row) => (row.userId === myId ? `${row.name} (${t('account.you')})` : row.name) },
                { id: 'email', label: t('email'), cell: (row) => row.email },
                { id: 'role', label: t('account.memberRole'), cell: (row) => t(`terms:role.${row.role}`) },
                { id: 'since', label: t('account.memberSince'), cell: (row) => <DateText iso={row.since} /> },
                ...(isAdmin ? [{ id: 'acts', label: t('account.memberActs'), cell: (row: Member) => <MemberActs member={row} isSelf={row.userId === myId} /> }] : []),
              ]}
            />
          </>
        )}
      </QueryView>
      {isAdmin && <InviteForm />}
    </section>
  );
}

function MemberActs({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const { t } = useTranslation('session');
  const toast = useToast();
  const change = useChangeRole();
  const remove = useRemoveMember();
  const [isAsking, setAsking] = useState(false);
  const other = member.role === 'admin' ? 'member' : 'admin';
  return (
    <div className="mx-row">
      <Button tone="default" small loading={change.isPending} aria-label={other === 'admin' ? t('account.makeAdminNamed', { name: member.name }) : t('account.makeMemberNamed', { name: member.name })} onClick={() => change.mutate({ userId: member.userId, version: member.version, role: other }, { onSuccess: () => toast({ message: t('account.roleChanged', { name: member.name }) }) })}>{t(other === 'admin' ? 'account.makeAdmin' : 'account.makeMember')}</Button>
      <Button tone="quiet" small aria-label={t('account.removeNamed', { name: member.name })} onClick={() => setAsking(true)}>{t('account.remove')}</Button>
      <FormError error={change.error} />
      <ConfirmDialog opened={isAsking} title={t('account.removeTitle', { name: member.name })} confirmLabel={t('account.remove')} tone="danger" busy={remove.isPending} error={remove.error} onCancel={() => setAsking(false)} onConfirm={() => remove.mutate(member.userId, { onSuccess: () => { setAsking(false); toast({ message: t('account.removed', { name: member.name }) }); } })}>
        {isSelf ? t('account.removeYou') : t('account.removeText')}
      </ConfirmDialog>
    </div>
  );
}

function InviteForm() {
  const { t } = useTranslation(['session', 'terms']);
  const invite = useInvite();
  const toast = useToast();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Member['role']>('member');
  const wrong = useFieldError({}, invite.error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    invite.mutate({ email, name, role }, { onSuccess: () => { toast({ message: t('account.invited', { email }) }); setEmail(''); setName(''); } });
  };
  return (
    <form className="mx-card mx-stack mx-narrow" onSubmit={submit} noValidate>
      <h3>{t('account.invite')}</h3>
      <p className="mx-muted">{t('account.inviteLead')}</p>
      <FormError error={invite.error} labels={{ email: t('email'), name: t('account.memberName') }} />
      <TextInput label={t('account.memberName')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={wrong('name')} />
      <TextInput label={t('email')} type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} error={wrong('email')} />
      <Select label={t('account.memberRole')} data={memberRoles.map((value) => ({ value, label: t(`terms:role.${value}`) }))} allowDeselect={false} value={role} onChange={(value) => setRole((value ?? 'member') as Member['role'])} />
      <div><Button type="submit" loading={invite.isPending}>{t('account.inviteSubmit')}</Button></div>
    </form>
  );
}
