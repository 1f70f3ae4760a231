import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { DateText } from '../../../components/date-text';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api-error';
import { type Entry, useWriteNote } from '../api/shortlists';
import styles from './lists.module.css';

/** What colleagues wrote of a firm; who writes while a colleague has written sees theirs and decides. */
export function EntryNote({ shortlistId, entry }: { shortlistId: string; entry: Entry }) {
  const { t } = useTranslation('lists');
  const [draft, setDraft] = useState<{ text: string; version: number } | null>(null);
  const write = useWriteNote(shortlistId);
  const isStale = write.error instanceof ApiError && write.error.code === 'request.precondition_failed';
  const send = (version: number) => draft && write.mutate({ entryId: entry.id, note: draft.text, version }, { onSuccess: () => setDraft(null) });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(draft?.version ?? entry.version);
  };
  if (!draft) {
    return (
      <div>
        {entry.note && <p className={styles.note}>{entry.note}</p>}
        {entry.note && entry.noteAt && <p className="mx-muted">{entry.noteBy} · <DateText iso={entry.noteAt} time /></p>}
        <Button tone="quiet" small aria-label={t(entry.note ? 'editNoteOf' : 'addNoteOf', { name: entry.name })} onClick={() => setDraft({ text: entry.note ?? '', version: entry.version })}>{t(entry.note ? 'editNote' : 'addNote')}</Button>
      </div>
    );
  }
  return (
    <form className="mx-stack" onSubmit={onSubmit}>
      {isStale ? <div role="alert" className="mx-stack"><p>{t('stale', { name: entry.noteBy ?? '' })}</p><p className={styles.note}>{entry.note}</p></div> : <FormError error={write.error} />}
      <textarea className={`mx-input ${styles.text}`} aria-label={t('noteOf', { name: entry.name })} autoFocus maxLength={2000} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} />
      <div className="mx-row">
        <Button tone="default" onClick={() => { write.reset(); setDraft(null); }}>{t(isStale ? 'keepTheirs' : 'cancel')}</Button>
        {isStale ? <Button loading={write.isPending} onClick={() => send(entry.version)}>{t('keepMine')}</Button> : <Button type="submit" loading={write.isPending}>{t('saveNote')}</Button>}
      </div>
    </form>
  );
}
