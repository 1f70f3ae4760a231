import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Button, ButtonLink } from '../../../components/button';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { useToast } from '../../../components/toast';
import { paths } from '../../../lib/paths';
import { useComparison } from '../api/duplicates';
import { DuplicateReasons } from '../components/duplicate-reasons';
import { MergeForm } from '../components/merge-form';

/** Two entries side by side, and the merge. */
export function Component() {
  const { t } = useTranslation(['office', 'terms']);
  const { candidateId = '' } = useParams();
  const query = useComparison(candidateId);
  const navigate = useNavigate();
  const toast = useToast();
  return (
    <div className="mx-stack">
      <PageHeader title={t('merge.title')} back={{ to: paths.duplicates, label: t('merge.back') }} />
      <QueryView query={query}>
        {(pair) => (
          <>
            <div className="mx-row"><strong>{t('duplicates.score', { score: pair.score })}</strong></div>
            <DuplicateReasons reasons={pair.reasons} />
            {pair.state === 'open'
              ? <MergeForm key={`${pair.one.version} ${pair.other.version}`} pair={pair} onMerged={(merge) => { toast({ message: t('merge.done', { name: merge.survivorName }) }); void navigate(paths.merges); }} />
              : <p>{t('merge.decided')}</p>}
            <div className="mx-row">
              {pair.state === 'open' && <Button tone="default" onClick={() => void query.refetch()}>{t('merge.reload')}</Button>}
              {pair.state === 'merged' && <ButtonLink to={paths.merges}>{t('duplicates.merges')}</ButtonLink>}
            </div>
          </>
        )}
      </QueryView>
    </div>
  );
}
