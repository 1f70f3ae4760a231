import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ButtonLink } from '../../../components/button';
import { DemoBadge } from '../../../components/demo-badge';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ScoreBar } from '../../../components/score-bar';
import { RfqPhaseBadge } from '../../../components/status-badges';
import { verdictItems } from '../../../components/verdict-items';
import { VerdictList } from '../../../components/verdict-list';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useTaxonomy } from '../../../lib/reference';
import { type Opportunity, useOpportunity } from '../api/opportunities';
import { OpportunityHead } from '../components/opportunity-head';

/** Why my firm matches, line by line, and what it should complete. */
export function Component() {
  const { rfqId = '' } = useParams();
  const query = useOpportunity(rfqId);
  return <QueryView query={query}>{(opportunity) => <View opportunity={opportunity} />}</QueryView>;
}

function View({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('opportunities');
  const { t: terms } = useTranslation('terms');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const unknown = opportunity.verdicts.some((verdict) => verdict.outcome === 'unknown');
  return (
    <div className="mx-stack">
      <PageHeader title={opportunity.title} back={{ to: paths.opportunities, label: t('back') }} badges={<><RfqPhaseBadge phase={opportunity.phase} />{opportunity.demo && <DemoBadge />}</>} lead={opportunity.description} />
      <OpportunityHead opportunity={opportunity} />
      {opportunity.introductionId ? <div><ButtonLink to={`${paths.introductions.supplier}/${opportunity.introductionId}`}>{t('toIntroduction')}</ButtonLink></div> : <p className="mx-card">{t('next')}</p>}
      <ScoreBar score={opportunity.score} detailed />
      {opportunity.lines.map((line) => (
        <section key={line.id} className="mx-stack">
          <h2>{line.title}</h2>
          <p className="mx-muted">{[line.annualQuantity === null ? null : t('quantity', { shown: formatNumber(line.annualQuantity, language) }), line.description].filter(Boolean).join(' · ')}</p>
          <VerdictList label={line.title} items={verdictItems(opportunity.verdicts.filter((verdict) => verdict.lineId === line.id), labelOf, terms)} />
        </section>
      ))}
      {unknown && <div className="mx-card mx-stack"><p>{t('completeHint')}</p><div><ButtonLink tone="default" to={paths.profile}>{t('improve')}</ButtonLink></div></div>}
    </div>
  );
}
