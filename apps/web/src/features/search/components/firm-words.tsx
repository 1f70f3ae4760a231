import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../components/status-badge';
import { useLanguage } from '../../../i18n/use-language';
import { formatDate, formatNumber } from '../../../lib/format';
import { industryValue } from '../../../lib/place-choices';
import { useIndustries } from '../../../lib/reference';
import type { Supplier } from '../api/use-supplier';

/** A firm that does not operate any more is said so at a glance, with the day. */
export function FirmStatusText({ status, on }: { status: NonNullable<Supplier['status']>; on: string | null }) {
  const { t } = useTranslation('firm');
  const language = useLanguage();
  const word = t(`status.${status}`);
  return <StatusBadge tone={status === 'operating' ? 'ok' : status === 'suspended' ? 'warn' : 'danger'}>{on ? t('statusOn', { status: word, date: formatDate(on, language) }) : word}</StatusBadge>;
}

/** The figure where there is one, else the band. */
export function Headcount({ supplier: { employees, headcountBand } }: { supplier: Pick<Supplier, 'employees' | 'headcountBand'> }) {
  const { t } = useTranslation(['firm', 'suppliers']);
  const language = useLanguage();
  if (employees !== null) return t('suppliers:facts.employeesCount', { shown: formatNumber(employees, language) });
  return headcountBand && t(`headcountBand.${headcountBand}`);
}

/** Each code with its system and version: one code may mean different things in two versions. */
export function IndustryLines({ lines }: { lines: Supplier['industries'] }) {
  const { t } = useTranslation('firm');
  const language = useLanguage();
  const known = new Map(useIndustries().map((code) => [industryValue(code), code[language]]));
  return (
    <ul>
      {lines.map((line) => (
        <li key={industryValue(line)}>
          <span className="mx-mono">{t('page.line', { system: t(`system.${line.system}`), version: line.version, code: line.code })}</span> {known.get(industryValue(line))} {line.main && <strong>{t('page.main')}</strong>}
        </li>
      ))}
    </ul>
  );
}
