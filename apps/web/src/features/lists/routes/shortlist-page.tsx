import { mostCompared } from '@matxich/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type Shortlist, useRemoveShortlist, useRenameShortlist, useShortlist } from '../api/shortlists';
import { EntryCard } from '../components/entry-card';
import { useListKind } from '../components/list-tabs';
import styles from '../components/lists.module.css';

/** One shortlist: its firms in order, what colleagues wrote of them, and the ways on from here. */
export function Component() {
  const { shortlistId = '' } = useParams();
  const query = useShortlist(shortlistId);
  return <QueryView query={query} rows={8}>{(shortlist) => <List key={shortlist.id} shortlist={shortlist} />}</QueryView>;
}

function List({ shortlist }: { shortlist: Shortlist }) {
  const { t } = useTranslation('lists');
  const language = useLanguage();
  const kind = useListKind();
  const navigate = useNavigate();
  const remove = useRemoveShortlist(shortlist.id);
  const [isRenaming, setRenaming] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const { entries } = shortlist;
  const shown = [...new Set(entries.filter(({ state }) => state === 'shown').map(({ supplierId }) => supplierId))].slice(0, mostCompared);
  return (
    <div className="mx-stack">
      <PageHeader
        title={shortlist.name}
        back={{ to: paths.shortlists[kind], label: t('back') }}
        lead={t('shared')}
        actions={
          <>
            <Button tone="default" onClick={() => setRenaming(!isRenaming)}>{t('rename')}</Button>
            <Button tone="default" onClick={() => setRemoving(true)}>{t('remove')}</Button>
            {shown.length > 1 && <ButtonLink to={paths.compare(language, shown)}>{t('compare', { count: shown.length })}</ButtonLink>}
          </>
        }
      />
      {isRenaming && <Rename shortlist={shortlist} onDone={() => setRenaming(false)} />}
      {entries.length > 0 && <ExportLinks name="exports.shortlist" params={{ shortlistId: shortlist.id }} />}
      {entries.length === 0 && <EmptyState title={t('emptyList')} action={<ButtonLink to={paths.suppliers(language)}>{t('toSearch')}</ButtonLink>}>{t('emptyHint')}</EmptyState>}
      {entries.map((entry, at) => <EntryCard key={entry.id} shortlist={shortlist} entry={entry} at={at} />)}
      <ConfirmDialog opened={isRemoving} title={t('removeTitle', { name: shortlist.name })} confirmLabel={t('remove')} tone="danger" busy={remove.isPending} error={remove.error} onCancel={() => setRemoving(false)} onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate(paths.shortlists[kind]) })}>{t('removeText', { count: entries.length })}</ConfirmDialog>
    </div>
  );
}

function Rename({ shortlist, onDone }: { shortlist: Shortlist; onDone: () => void }) {
  const { t } = useTranslation(['lists', 'problems']);
  const rename = useRenameShortlist(shortlist.id);
  const [name, setName] = useState(shortlist.name);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) rename.mutate({ name: name.trim(), version: shortlist.version }, { onSuccess: onDone });
  };
  return (
    <form className={styles.make} onSubmit={onSubmit}>
      <FormError error={rename.error} />
      <label>{t('name')}<input className="mx-input" value={name} maxLength={120} required autoFocus onChange={(event) => setName(event.target.value)} /></label>
      <Button type="submit" loading={rename.isPending}>{t('save')}</Button>
    </form>
  );
}
