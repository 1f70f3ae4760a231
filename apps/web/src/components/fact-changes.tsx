import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatDate, formatNumber } from '../lib/format';
import type { Answer } from '../lib/routes';
import styles from './fact-changes.module.css';

export type Change = Answer<'changes.mine'>['items'][number];
type Value = Change['changes'][number]['to'];

interface FactChangesProps {
  changes: Change['changes'];
  /** Codes of provinces and wards → their names. */
  nameOf: (field: string, code: string) => string;
  /** With it every line can be left out. */
  taken?: readonly string[];
  onTake?: (field: string, isTaken: boolean) => void;
}

/** What was and what becomes of each fact, one line each. */
export function FactChanges({ changes, nameOf, taken, onTake }: FactChangesProps) {
  const { t } = useTranslation('firm');
  const words = useFactWords(nameOf);
  return (
    <ul className={styles.list}>
      {changes.map(({ field, from, to }) => {
        const label = t(`field.${field}` as 'field.phone');
        return (
          <li key={field}>
            {onTake ? <Checkbox label={label} checked={taken?.includes(field) ?? false} onChange={(event) => onTake(field, event.currentTarget.checked)} /> : <strong>{label}</strong>}
            <span className={styles.from}><span className={styles.side}>{t('change.from')}</span>{words(field, from)}</span>
            <span className={styles.to}><span className={styles.side}>{t('change.to')}</span>{words(field, to)}</span>
          </li>
        );
      })}
    </ul>
  );
}

const enums: Record<string, string> = { legalForm: 'terms:legalForm', capitalOrigin: 'terms:capitalOrigin', status: 'status', headcountBand: 'headcountBand', revenueBand: 'revenueBand', capitalBand: 'capitalBand' };

/** A value in the reader's words. */
function useFactWords(nameOf: FactChangesProps['nameOf']): (field: string, value: Value) => string {
  const { t } = useTranslation(['firm', 'terms']);
  const language = useLanguage();
  return (field, value) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('change.empty');
    if (Array.isArray(value)) return value.map((line) => ('kind' in line ? [t(`permitKind.${line.kind}`), line.number, line.validUntil && formatDate(line.validUntil, language)].filter(Boolean).join(' ') : `${line.code}${line.main ? ` ${t('page.main')}` : ''}`)).join(', ');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return field === 'foundedYear' ? String(value) : formatNumber(value, language);
    if (field === 'statusOn') return formatDate(value, language);
    if (field === 'provinceCode' || field === 'wardCode') return nameOf(field, value);
    return enums[field] ? t(`${enums[field]}.${value}` as 'status.operating') : value;
  };
}
