import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { FormError } from '../../../components/form-error';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { useCreateShortlist, useShortlists } from '../api/shortlists';
import { ListTabs, useListKind } from '../components/list-tabs';
import styles from '../components/lists.module.css';

/** The shortlists of the organisation, by name. */
export function Component() {
  const { t } = useTranslation('lists');
  const language = useLanguage();
  const kind = useListKind();
  const query = useShortlists();
  return (
    <div className="mx-stack">
      <PageHeader title={t('title')} lead={t('lead')} />
      <ListTabs />
      <NewList />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('empty')} action={<ButtonLink to={paths.suppliers(language)}>{t('toSearch')}</ButtonLink>}>{t('emptyHint')}</EmptyState>
          ) : (
            <DataTable
              caption={t('title')}
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                { id: 'name', label: t('name'), heading: true, cell: (row) => <Link to={paths.shortlist(kind, row.id)}>{row.name}</Link> },
                { id: 'entries', label: t('firms'), numeric: true, cell: (row) => row.entries },
                { id: 'updated', label: t('updated'), cell: (row) => <DateText iso={row.updatedAt} time /> },
              ]}
            />
          )
        }
      </QueryView>
    </div>
  );
}

function NewList() {
  const { t } = useTranslation(['lists', 'problems']);
  const kind = useListKind();
  const create = useCreateShortlist();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) create.mutate(name.trim(), { onSuccess: ({ id }) => void navigate(paths.shortlist(kind, id)) });
  };
  return (
    <form className={styles.make} onSubmit={onSubmit}>
      <FormError error={create.error} />
      <label>{t('newName')}<input className="mx-input" value={name} maxLength={120} onChange={(event) => setName(event.target.value)} /></label>
      <Button type="submit" tone="default" loading={create.isPending}>{t('make')}</Button>
    </form>
  );
}
