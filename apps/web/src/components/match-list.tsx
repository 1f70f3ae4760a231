import type { MatchResponse } from '@matxich/contracts';
import { evidenceShare, freshnessDays, outcomeCredit, requirementWeight, scoreShare } from '@matxich/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatNumber, formatShare } from '../lib/format';
import { MatchCard } from './match-card';
import styles from './match-card.module.css';

interface MatchListProps {
  /** By rank: those who fail a `must` stand last. */
  matches: MatchResponse[];
  passing: number;
  considered: number;
  /** `useCodeLabel()`. */
  labelOf: (code: string) => string;
  /** What the reader may do with one match; a buyer only reads. */
  action?: (match: MatchResponse) => ReactNode;
}

/** The ranked suppliers with their reasons; below a rule those who fail a required point, and why. */
export function MatchList({ matches, passing, considered, labelOf, action }: MatchListProps) {
  const { t } = useTranslation('terms');
  const out = matches.filter((match) => match.eliminatedBy.length > 0);
  const card = (match: MatchResponse) => <MatchCard key={match.supplierId} match={match} labelOf={labelOf}>{action?.(match)}</MatchCard>;
  return (
    <>
      <p>{t('matchList.lead', { passing, considered })}</p>
      <ScoreFormula />
      {matches.filter((match) => match.eliminatedBy.length === 0).map(card)}
      {out.length > 0 && (
        <section className={`mx-stack ${styles.out}`} aria-labelledby="eliminated">
          <div>
            <h3 id="eliminated">{t('matchList.outTitle')}</h3>
            <p className="mx-muted">{t('matchList.outLead')}</p>
          </div>
          {out.map(card)}
        </section>
      )}
    </>
  );
}

/** The published formula; its figures come from the code that computes the score, so that the two cannot differ. */
function ScoreFormula() {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const share = (part: number) => formatShare(part, language);
  return (
    <details className={styles.formula}>
      <summary>{t('matchList.formula', { fit: share(scoreShare.fit), evidence: share(scoreShare.evidence), freshness: share(scoreShare.freshness) })}</summary>
      <ul>
        <li>{t('matchList.formulaFit', { must: requirementWeight.must, prefer: requirementWeight.prefer, unknown: formatNumber(outcomeCredit.unknown, language) })}</li>
        <li>{t('matchList.formulaEvidence', { statements: share(evidenceShare.statements), verification: share(evidenceShare.verification) })}</li>
        <li>{t('matchList.formulaFreshness', freshnessDays)}</li>
        <li>{t('matchList.formulaOut')}</li>
      </ul>
    </details>
  );
}
