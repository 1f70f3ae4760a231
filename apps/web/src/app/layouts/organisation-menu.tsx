import { Menu } from '@mantine/core';
import { IconBuilding, IconCheck, IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useToast } from '../../components/toast';
import { useLanguage } from '../../i18n/use-language';
import { paths } from '../../lib/paths';
import { homeOf, type Membership, type Session, useActAs, useSignOut } from '../../lib/session';
import { navItems } from './nav-items';
import styles from './tool.module.css';

/** In whose name one acts, one organisation at a time; also the way to the account, to the pages that the phone's bar has no room for, and out. */
export function OrganisationMenu({ session }: { session: Session }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { choose, leave } = useMenuActs();
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <button type="button" className={`${styles.tool} ${styles.organisation}`} aria-label={t('organisation.menu', { name: session.acting?.organisationName ?? session.user?.name })}>
          <IconBuilding size={20} className={styles.sign} aria-hidden="true" />
          <span>{session.acting?.organisationName ?? session.user?.name}</span>
          <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.user?.email}</Menu.Label>
        {session.memberships.map((membership) => {
          const current = membership.organisationId === session.acting?.organisationId;
          return (
            <Menu.Item key={membership.organisationId} leftSection={current ? <IconCheck size={18} /> : <IconBuilding size={18} />} aria-current={current || undefined} onClick={() => choose(membership)}>
              {membership.organisationName}
              <small className="mx-muted"> · {t(`kind.${membership.kind}`)}</small>
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        {navItems(session.acting?.kind ?? null, language).filter((item) => item.wideOnly).map(({ key, to, icon: Icon }) => (
          <Menu.Item key={key} className={styles.narrowOnly} component={Link} to={to} leftSection={<Icon size={18} />}>{t(`nav.${key}`)}</Menu.Item>
        ))}
        <Menu.Item component={Link} to={paths.account} leftSection={<IconUser size={18} />}>{t('nav.account')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={leave}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useMenuActs() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const toast = useToast();
  const actAs = useActAs();
  const signOut = useSignOut();
  const failed = () => toast({ message: t('actFailed'), tone: 'danger' });
  return {
    choose: (membership: Membership) => actAs.mutate(membership.organisationId, { onSuccess: () => void navigate(homeOf[membership.kind]), onError: failed }),
    leave: () => signOut.mutate('here', { onSuccess: () => void navigate(paths.home(language)), onError: failed }),
  };
}
