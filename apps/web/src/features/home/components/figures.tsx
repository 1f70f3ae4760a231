import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../../components/loading-state';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { useFigures } from '../api/use-figures';
import styles from './figures.module.css';

const counters = ['suppliers', 'statements', 'openRfqs', 'introductions'] as const;

/** What is really there at this moment. When it cannot be asked, nothing is claimed and nothing is shown. */
export function Figures() {
  const { t } = useTranslation('public');
  const language = useLanguage();
  const { data, isPending } = useFigures();
  if (isPending) return <LoadingState rows={2} />;
  if (!data) return null;
  return (
    <div className={styles.figures}>
      <TitleBlock label={t('figures.label')} items={counters.map((counter) => ({ label: t(`figures.${counter}`), value: <span className={styles.number}>{formatNumber(data[counter], language)}</span> }))} />
      {data.demo && <p className="mx-muted">{t('figures.demoNote')}</p>}
    </div>
  );
}
