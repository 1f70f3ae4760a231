import { useTranslation } from 'react-i18next';
import { DateText } from '../../../components/date-text';
import { ScoreBar } from '../../../components/score-bar';
import { TitleBlock } from '../../../components/title-block';
import type { Opportunity } from '../api/opportunities';

/** The plate of an RFQ as the matched supplier sees it. */
export function OpportunityHead({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('opportunities');
  const met = opportunity.verdicts.filter((verdict) => verdict.outcome === 'met').length;
  return (
    <TitleBlock
      label={opportunity.title}
      items={[
        { label: t('number'), value: opportunity.number, mono: true },
        { label: t('buyer'), value: opportunity.buyerName ?? t('hiddenBuyer') },
        { label: t('deadline'), value: opportunity.deadline && <DateText iso={opportunity.deadline} time /> },
        { label: t('place'), value: opportunity.deliveryPlace },
        { label: t('fit'), value: t('fitCount', { met, all: opportunity.verdicts.length }) },
        { label: t('score'), value: <ScoreBar score={opportunity.score} /> },
      ]}
    />
  );
}
