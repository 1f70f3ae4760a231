import { type ImportVerdict, importVerdicts } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import type { Import } from '../api/imports';
import styles from './office.module.css';

interface VerdictFilterProps {
  imported: Import;
  chosen: ImportVerdict | undefined;
  onChoose: (verdict: ImportVerdict | undefined) => void;
}

/** The counts of the dry run; each shows its rows. */
export function VerdictFilter({ imported, chosen, onChoose }: VerdictFilterProps) {
  const { t } = useTranslation(['office', 'terms']);
  const language = useLanguage();
  return (
    <div className={styles.filters} role="group" aria-label={t('rows.filter')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>{t('rows.all')} {formatNumber(imported.rowCount, language)}</button>
      {importVerdicts.map((verdict) => {
        const count = imported.counts[verdict] ?? 0;
        return <button key={verdict} type="button" aria-pressed={chosen === verdict} disabled={count === 0 && chosen !== verdict} onClick={() => onChoose(verdict)}>{t(`terms:importVerdict.${verdict}`)} {formatNumber(count, language)}</button>;
      })}
    </div>
  );
}
