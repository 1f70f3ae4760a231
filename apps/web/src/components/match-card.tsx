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
import { type VerdictItem, VerdictList } from './verdict-list';

interface MatchCardProps {
  match: MatchResponse;
  /** Word for a taxonomy or province code. */
  labelOf: (code: string) => string;
  /** What one may do with this match. */
  children?: ReactNode;
}

/** The first few lie open: what one reads anyway. */
const openUpTo = 3;

/** One supplier of the ranked list: score, what it fails or has left open, then every requirement with both values. */
export function MatchCard({ match, labelOf, children }: MatchCardProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const isOut = match.eliminatedBy.length > 0;
  const items = verdictItems(match.verdicts, labelOf, t);
  const named = (ids: string[]) => items.filter((item) => ids.includes(item.id));
  return (
    <article className={styles.card} data-out={isOut || undefined}>
      <div className={styles.head}>
        <div className="mx-row">
          <h3><span className="mx-mono">{match.rank}</span> <Link to={paths.supplier(language, match.supplierId)}>{match.supplierName}</Link></h3>
          {match.provinceCode && <span className="mx-muted">{labelOf(match.provinceCode)}</span>}
          {isOut && <StatusBadge tone="danger">{t('eliminated')}</StatusBadge>}
          {match.introductionStatus && <IntroductionBadge status={match.introductionStatus as 'proposed'} />}
          {match.demo && <DemoBadge />}
        </div>
        <VerificationBadge level={match.verification} />
      </div>
      <ScoreBar score={match.score} detailed />
      {isOut && <p>{t('matchList.fails')} <Names items={named(match.eliminatedBy)} /></p>}
      {match.toComplete.length > 0 && <p className="mx-muted">{t('matchList.toComplete')} <Names items={named(match.toComplete)} /></p>}
      <details open={match.rank <= openUpTo}>
        <summary>{t('verdictCount', { met: match.verdicts.filter((verdict) => verdict.outcome === 'met').length, all: match.verdicts.length })}</summary>
        <VerdictList label={match.supplierName} items={items} />
      </details>
      {children}
    </article>
  );
}

const Names = ({ items }: { items: VerdictItem[] }) => items.map((item, index) => <span key={item.id}>{index > 0 && '; '}{item.requirement}</span>);
