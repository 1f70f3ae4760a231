import type { OrganisationKind } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { FormError } from '../../components/form-error';
import { PageHeader } from '../../components/page-header';
import { paths } from '../../lib/paths';
import { type Membership, useActAs } from '../../lib/session';

interface WrongOrganisationProps {
  kind: OrganisationKind;
  acting: Membership | null;
  memberships: Membership[];
}

/** Says honestly that this page belongs to another kind of organisation, and offers the person's own ones of that kind. */
export function WrongOrganisation({ kind, acting, memberships }: WrongOrganisationProps) {
  const { t } = useTranslation();
  const actAs = useActAs();
  const fitting = memberships.filter((membership) => membership.kind === kind);
  return (
    <div className="mx-stack">
      <PageHeader title={t('wrongOrganisation.title')} />
      <FormError error={actAs.error} />
      <EmptyState kind="forbidden" title={t(`wrongOrganisation.needs.${kind}`)}>
        <p>{acting ? t('wrongOrganisation.actingFor', { name: acting.organisationName }) : t('wrongOrganisation.actingForNobody')}</p>
        <p>{fitting.length === 0 ? t('wrongOrganisation.none') : t('wrongOrganisation.switch')}</p>
      </EmptyState>
      <p className="mx-row">
        {fitting.map((membership) => (
          <Button key={membership.organisationId} loading={actAs.isPending} onClick={() => actAs.mutate(membership.organisationId)}>{membership.organisationName}</Button>
        ))}
        {fitting.length === 0 && <ButtonLink to={paths.account}>{t('nav.account')}</ButtonLink>}
      </p>
    </div>
  );
}
