import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../components/button';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { ExportLinks } from '../../../components/export-links';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { StatusBadge } from '../../../components/status-badge';
import { TitleBlock } from '../../../components/title-block';
import { useToast } from '../../../components/toast';
import { useLanguage } from '../../../i18n/use-language';
import { paths } from '../../../lib/paths';
import { type Merge, useMerges, useUndoMerge } from '../api/duplicates';

/** What was merged, latest first, with the way back. */
export function Component() {
  const { t } = useTranslation('office');
  const query = useMerges();
  return (
    <div className="mx-stack">
      <PageHeader title={t('merges.title')} lead={t('merges.lead')} back={{ to: paths.duplicates, label: t('merge.back') }} />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <EmptyState title={t('merges.none')} />;
          return (
            <>
              <ExportLinks name="exports.merges" />
              {rows.map((merge) => <MergeCard key={merge.id} merge={merge} />)}
              <LoadMore hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function MergeCard({ merge }: { merge: Merge }) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  const moved = Object.entries(merge.moved).map(([part, count]) => t('merges.count', { count, part: t(`terms:supplierPart.${part}` as 'terms:supplierPart.sites') }));
  return (
    <section className="mx-stack">
      <TitleBlock
        label={merge.survivorName}
        items={[
          { label: t('merges.survivor'), value: <Link to={paths.supplier(language, merge.survivorId)}>{merge.survivorName}</Link> },
          { label: t('merges.merged'), value: merge.mergedName },
          { label: t('merges.by'), value: merge.mergedBy },
          { label: t('merges.at'), value: <DateText iso={merge.mergedAt} time /> },
          { label: t('merges.moved'), value: moved.length > 0 ? moved.join(', ') : t('merges.nothing'), wide: true },
          ...(merge.note ? [{ label: t('merges.note'), value: merge.note, wide: true }] : []),
        ]}
      />
      <div className="mx-row">{merge.undoneAt ? <StatusBadge tone="neutral">{t('merges.undone')}</StatusBadge> : <Undo merge={merge} />}</div>
    </section>
  );
}

function Undo({ merge }: { merge: Merge }) {
  const { t } = useTranslation('office');
  const undo = useUndoMerge(merge.id);
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button tone="default" onClick={() => setAsking(true)} aria-label={t('merges.undoNamed', { merged: merge.mergedName, survivor: merge.survivorName })}>{t('merges.undo')}</Button>
      <ConfirmDialog
        opened={isAsking} title={t('merges.undoTitle')} confirmLabel={t('merges.undo')} tone="danger" busy={undo.isPending} error={undo.error} onCancel={() => setAsking(false)}
        onConfirm={() => undo.mutate(undefined, { onSuccess: () => { setAsking(false); toast({ message: t('merges.undoDone', { name: merge.mergedName }) }); } })}
      >
        <p>{t('merges.undoText')}</p>
      </ConfirmDialog>
    </>
  );
}
