import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatShare } from '../lib/format';
import styles from './score-bar.module.css';

interface ScoreBarProps {
  /** Shares 0..1 of the published formula. */
  score: { fit: number; evidence: number; freshness: number; total: number };
  /** Also the three parts. */
  detailed?: boolean;
}

/** The score as number and bar, its name left to whoever shows it; with `detailed` named, and the parts that make it up. */
export function ScoreBar({ score, detailed = false }: ScoreBarProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const rows = detailed ? (['total', 'fit', 'evidence', 'freshness'] as const) : (['total'] as const);
  return (
    <dl className={styles.score} data-detailed={detailed || undefined}>
      {rows.map((part) => (
        <div key={part} data-part={part}>
          <dt className={detailed ? undefined : 'mx-visually-hidden'}>{t(`score.${part}`)}</dt>
          <dd>
            <span className={styles.track} aria-hidden="true"><span style={{ width: `${Math.round(score[part] * 100)}%` }} /></span>
            <span className={styles.number}>{formatShare(score[part], language)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
