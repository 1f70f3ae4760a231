import { parameterOf } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DemoBadge } from '../../../components/demo-badge';
import { MarkedText } from '../../../components/marked-text';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { CertificateBadge, VerificationBadge } from '../../../components/status-badges';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import type { Hit } from '../api/use-supplier-search';
import { CompareToggle } from './compare-toggle';
import { HitReasons } from './hit-reasons';
import { SaveFirm } from './save-firm';
import styles from './hit-card.module.css';

/** What a buyer asks first; the card shows those that the best statement states. */
const telling = ['tolerance', 'clamping_force', 'press_force', 'locking_force', 'work_envelope', 'part_envelope', 'moq', 'sample_lead_time', 'series_lead_time'];

/** One supplier as a rating plate. */
export function HitCard({ hit }: { hit: Hit }) {
  const { t } = useTranslation(['suppliers', 'terms']);
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const { nameOf } = useProvinces();
  const best = hit.statements[0];
  const values = best ? telling.flatMap((key) => (best.values[key] ? [{ key, value: best.values[key], parameter: parameterOf(best.process, key) }] : [])).slice(0, 3) : [];
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <div>
          <h2><Link to={paths.supplier(language, hit.id)}><MarkedText parts={hit.nameMarked} /></Link></h2>
          {hit.summaryMarked.length > 0 && <p className={styles.summary}><MarkedText parts={hit.summaryMarked} /></p>}
        </div>
        <div className={styles.badges}>
          <VerificationBadge level={hit.verification} on={hit.verifiedOn} />
          {hit.demo && <DemoBadge />}
        </div>
      </div>
      <TitleBlock
        flush
        label={hit.name}
        items={[
          { label: t('card.processes'), value: hit.statements.length > 0 ? [...new Set(hit.statements.map((statement) => labelOf(statement.process)))].join(', ') : null },
          ...values.map(({ key, value, parameter }) => ({ label: parameter?.label[language] ?? key, value: <ParameterValueView value={value} parameter={parameter} /> })),
          { label: t('card.place'), value: [hit.district, nameOf(hit.provinceCode), hit.distance === null ? null : t('card.away', { shown: formatNumber(hit.distance, language) })].filter(Boolean).join(', ') },
          { label: t('card.taxCode'), value: hit.taxCode, mono: true },
        ]}
      />
      <HitReasons hit={hit} />
      <div className={styles.foot}>
        {hit.certificates.map((certificate) => <span key={certificate.scheme} className="mx-row">{labelOf(certificate.scheme)}<CertificateBadge state={certificate.state} until={certificate.validUntil} /></span>)}
        <span className="mx-muted">{t('card.statements', { count: hit.statementCount, shown: formatNumber(hit.statementCount, language) })}</span>
        {!hit.claimed && <span className="mx-muted">{t('card.unclaimed')}</span>}
        <span className={styles.acts}><SaveFirm firm={hit} /><CompareToggle firm={hit} /></span>
      </div>
    </article>
  );
}
