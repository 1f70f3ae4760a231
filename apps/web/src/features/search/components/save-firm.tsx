import { IconBookmark } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { useKeepsLists } from '../lib/use-keeps-lists';

/** Fetched when somebody first saves a firm. */
const SaveFirmDialog = lazy(() => import('./save-firm-dialog').then((module) => ({ default: module.SaveFirmDialog })));

interface SaveFirmProps {
  firm: { id: string; name: string };
  tone?: 'quiet' | 'default';
}

/** Puts a firm on a shortlist of the organisation; nothing for who keeps none. */
export function SaveFirm({ firm, tone = 'quiet' }: SaveFirmProps) {
  const { t } = useTranslation('suppliers');
  const kind = useKeepsLists();
  const [isOpen, setOpen] = useState(false);
  if (!kind) return null;
  return (
    <>
      <Button tone={tone} small={tone === 'quiet'} icon={<IconBookmark size={18} aria-hidden="true" />} aria-label={t('save.firm', { name: firm.name })} onClick={() => setOpen(true)}>{t('save.word')}</Button>
      {isOpen && <Suspense><SaveFirmDialog firm={firm} kind={kind} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
