import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { DemoBadge } from '../../../components/demo-badge';
import { QueryView } from '../../../components/query-view';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { countryName } from '../../../lib/countries';
import type { Membership } from '../../../lib/session';
import { type Organisation, useOrganisation } from '../api/organisation';
import { OrganisationForm } from './organisation-form';

/** The organisation one acts for; administrators can change it. */
export function OrganisationSection({ acting }: { acting: Membership }) {
  const { t } = useTranslation('session');
  const toast = useToast();
  const query = useOrganisation(true);
  const [isEditing, setEditing] = useState(false);
  const saved = () => {
    setEditing(false);
    toast({ message: t('account.saved') });
  };
  return (
    <section className="mx-stack" aria-labelledby="account-organisation">
      <div className="mx-row">
        <h2 id="account-organisation">{t('account.organisation')}</h2>
        {acting.demo && <DemoBadge />}
        {acting.role === 'admin' && !isEditing && query.data && <Button tone="default" onClick={() => setEditing(true)}>{t('account.edit')}</Button>}
      </div>
      <p className="mx-muted">{t('account.organisationLead')} {acting.role !== 'admin' && t('account.onlyAdmins')}</p>
      <QueryView query={query} rows={3}>
        {(organisation) => (isEditing ? <OrganisationForm organisation={organisation} onDone={saved} onLeave={() => setEditing(false)} /> : <Facts organisation={organisation} role={acting.role} />)}
      </QueryView>
    </section>
  );
}

function Facts({ organisation, role }: { organisation: Organisation; role: Membership['role'] }) {
  const { t } = useTranslation(['session', 'terms']);
  const language = useLanguage();
  return (
    <TitleBlock
      label={organisation.name}
      items={[
        { label: t(organisation.kind === 'office' ? 'firstOfficer.officeName' : 'register.organisationName'), value: organisation.name, wide: true },
        { label: t('account.kind'), value: t(`common:kind.${organisation.kind}`) },
        { label: t('account.role'), value: t(`terms:role.${role}`) },
        { label: t('register.taxCode'), value: organisation.taxCode, mono: true },
        { label: t('register.country'), value: countryName(organisation.country, language) },
        ...(organisation.origin ? [{ label: t('register.origin'), value: t(`terms:buyerOrigin.${organisation.origin}`) }] : []),
      ]}
    />
  );
}
