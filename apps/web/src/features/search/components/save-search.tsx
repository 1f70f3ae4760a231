import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { paths } from '../../../lib/paths';
import { useSession } from '../../../lib/session';
import { useKeepsLists } from '../lib/use-keeps-lists';
import type { SearchState } from '../lib/search-state';

const SaveSearchDialog = lazy(() => import('./save-search-dialog').then((module) => ({ default: module.SaveSearchDialog })));

/** Keeps this search and tells of new firms; a guest is asked to sign in first and comes back here. */
export function SaveSearch({ state, total }: { state: SearchState; total: number }) {
  const { t } = useTranslation('suppliers');
  const { data: session } = useSession();
  const kind = useKeepsLists();
  const { pathname, search } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const icon = <IconBell size={18} aria-hidden="true" />;
  if (session && !session.user) return <ButtonLink tone="quiet" small icon={icon} to={paths.login(pathname + search)}>{t('save.search')}</ButtonLink>;
  if (!kind) return null;
  return (
    <>
      <Button tone="quiet" small icon={icon} onClick={() => setOpen(true)}>{t('save.search')}</Button>
      {isOpen && <Suspense><SaveSearchDialog state={state} total={total} kind={kind} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
