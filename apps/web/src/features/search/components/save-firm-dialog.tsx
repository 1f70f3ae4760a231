import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { FormError } from '../../../components/form-error';
import { LoadingState } from '../../../components/loading-state';
import { PlainDialog } from '../../../components/plain-dialog';
import { paths } from '../../../lib/paths';
import { useNewListWith, usePutOnList, useShortlistsWith, useTakeOffList } from '../api/use-shortlists';
import styles from './save.module.css';

interface SaveFirmDialogProps {
  firm: { id: string; name: string };
  kind: 'buyer' | 'office';
  onClose: () => void;
}

/** Our lists as checkboxes: a tick puts the firm on a list at once, taking it away takes the firm off; or a new list. */
export function SaveFirmDialog({ firm, kind, onClose }: SaveFirmDialogProps) {
  const { t } = useTranslation(['suppliers', 'problems']);
  const lists = useShortlistsWith(firm.id);
  const [put, takeOff, make] = [usePutOnList(firm.id), useTakeOffList(), useNewListWith(firm.id)];
  const [name, setName] = useState('');
  const isBusy = put.isPending || takeOff.isPending || make.isPending;
  const onMake = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) make.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <PlainDialog title={t('save.firm', { name: firm.name })} onClose={onClose}>
      <p className="mx-muted">{t('save.shared')}</p>
      <FormError error={put.error ?? takeOff.error ?? make.error ?? lists.error} />
      {lists.isPending && <LoadingState rows={3} />}
      {lists.data && lists.data.items.length > 0 && (
        <ul className={styles.lists}>
          {lists.data.items.map((list) => (
            <li key={list.id}>
              <label>
                <input type="checkbox" checked={list.entryId !== null} disabled={isBusy} onChange={() => (list.entryId ? takeOff.mutate({ shortlistId: list.id, entryId: list.entryId }) : put.mutate(list.id))} />
                {t('save.list', { name: list.name, count: list.entries })}
              </label>
              <Link to={paths.shortlist(kind, list.id)} aria-label={t('save.openList', { name: list.name })}>{t('save.open')}</Link>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.make} onSubmit={onMake}>
        <label>
          {t('save.newList')}
          <input className="mx-input" value={name} maxLength={120} onChange={(event) => setName(event.target.value)} placeholder={t('save.newListHint')} />
        </label>
        <Button type="submit" tone="default" loading={make.isPending}>{t('save.make')}</Button>
      </form>
      <p role="status" className="mx-muted">{put.isSuccess || make.isSuccess ? t('save.done') : ''}</p>
    </PlainDialog>
  );
}
