import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { DemoBadge } from '../../../components/demo-badge';
import { FormError } from '../../../components/form-error';
import { StatusBadge } from '../../../components/status-badge';
import { VerificationBadge } from '../../../components/status-badges';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import { type Entry, type Shortlist, useMoveEntry, usePutBack, useShortlists, useTakeOff } from '../api/shortlists';
import { EntryNote } from './entry-note';
import styles from './lists.module.css';

interface EntryCardProps {
  shortlist: Shortlist;
  entry: Entry;
  at: number;
}

/** One firm of a shortlist: where it stands, what was written of it, where it can go. */
export function EntryCard({ shortlist, entry, at }: EntryCardProps) {
  const { t } = useTranslation('lists');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const { nameOf } = useProvinces();
  return (
    <article className={`mx-card ${styles.entry}`}>
      <div className={styles.top}>
        <div>
          <h2>{entry.state === 'shown' ? <Link to={paths.supplier(language, entry.supplierId)}>{entry.name}</Link> : entry.name}</h2>
          <p className="mx-muted">{[entry.processes.map(labelOf).join(', '), nameOf(entry.provinceCode)].filter(Boolean).join(' · ')}</p>
        </div>
        <div className="mx-row">
          {entry.state !== 'shown' && <StatusBadge tone="warn">{t(`state.${entry.state}`)}</StatusBadge>}
          {entry.verification && <VerificationBadge level={entry.verification} on={entry.verifiedOn} />}
          {entry.demo && <DemoBadge />}
        </div>
      </div>
      <EntryNote shortlistId={shortlist.id} entry={entry} />
      <p className="mx-muted">{t('addedBy', { name: entry.addedBy })} <DateText iso={entry.addedAt} /></p>
      <EntryActs shortlist={shortlist} entry={entry} at={at} />
    </article>
  );
}

function EntryActs({ shortlist, entry, at }: EntryCardProps) {
  const { t } = useTranslation('lists');
  const toast = useToast();
  const [move, takeOff, putBack] = [useMoveEntry(shortlist.id), useTakeOff(shortlist.id), usePutBack(shortlist.id)];
  const others = (useShortlists().data?.items ?? []).filter(({ id }) => id !== shortlist.id);
  const { entries } = shortlist;
  const to = (beforeEntryId: string | null) => move.mutate({ entryId: entry.id, toShortlistId: shortlist.id, beforeEntryId });
  const onTakeOff = () => takeOff.mutate(entry.id, { onSuccess: () => toast({ message: t('takenOff', { name: entry.name }), onUndo: entry.state === 'shown' ? () => putBack.mutate(entry.supplierId) : undefined }) });
  const onMove = (toShortlistId: string) => move.mutate({ entryId: entry.id, toShortlistId, beforeEntryId: null }, { onSuccess: () => toast({ message: t('moved', { name: entry.name, list: others.find(({ id }) => id === toShortlistId)?.name ?? '' }) }) });
  return (
    <>
      <FormError error={move.error ?? takeOff.error ?? putBack.error} />
      <div className={styles.acts}>
        <Button tone="quiet" small icon={<IconArrowUp size={18} aria-hidden="true" />} aria-label={t('up', { name: entry.name })} disabled={at === 0} onClick={() => to(entries[at - 1]!.id)}>{t('upWord')}</Button>
        <Button tone="quiet" small icon={<IconArrowDown size={18} aria-hidden="true" />} aria-label={t('down', { name: entry.name })} disabled={at === entries.length - 1} onClick={() => to(entries[at + 2]?.id ?? null)}>{t('downWord')}</Button>
        {others.length > 0 && (
          <select aria-label={t('moveTo', { name: entry.name })} value="" onChange={(event) => onMove(event.target.value)}>
            <option value="" disabled>{t('moveWord')}</option>
            {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}
        <Button tone="quiet" small icon={<IconTrash size={18} aria-hidden="true" />} aria-label={t('takeOff', { name: entry.name })} loading={takeOff.isPending} onClick={onTakeOff}>{t('takeOffWord')}</Button>
      </div>
    </>
  );
}
