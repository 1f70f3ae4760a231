import type { MatchResponse } from '@matxich/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/use-language';
import { paths } from '../lib/paths';
import { DemoBadge } from './demo-badge';
import styles from './match-card.module.css';
import { ScoreBar } from './score-bar';
import { StatusBadge } from './status-badge';
import { IntroductionBadge, VerificationBadge } from './status-badges';
import { verdictItems } from './verdict-items';
import { VerdictList } from './verdict-list';

interface MatchCardProps {
  match: MatchResponse;
  /** Word for a taxonomy or province code. */
  labelOf: (code: string) => string;
  provinceName: string | null;
  /** What one may do with this match. */
  children?: ReactNode;
}

/** One supplier of the ranked list: score, then every requirement with both values. */
export function MatchCard({ match, labelOf, provinceName, children }: MatchCardProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const isOut = match.eliminatedBy.length > 0;
  return (
    <article className={styles.card} data-out={isOut || undefined}>
      <div className={styles.head}>
        <div className="mx-row">
          <span className="mx-mono">{match.rank}</span>
          <h3><Link to={paths.supplier(language, match.supplierId)}>{match.supplierName}</Link></h3>
          <span className="mx-muted">{provinceName}</span>
          {isOut && <StatusBadge tone="danger">{t('eliminated')}</StatusBadge>}
          {match.introductionStatus && <IntroductionBadge status={match.introductionStatus as 'proposed'} />}
          {match.demo && <DemoBadge />}
        </div>
        <VerificationBadge level={match.verification} />
      </div>
      <ScoreBar score={match.score} detailed />
      <details open={match.rank <= 3}>
        <summary>{t('verdictCount', { met: match.verdicts.filter((verdict) => verdict.outcome === 'met').length, all: match.verdicts.length })}</summary>
        <VerdictList label={match.supplierName} items={verdictItems(match.verdicts, labelOf, t)} />
      </details>
      {children}
    </article>
  );
}
