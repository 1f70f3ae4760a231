import { parametersFor } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { EvidenceBadge } from '../../../components/status-badges';
import { ParameterValueView } from '../../../components/parameter-value-view';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import type { Supplier } from '../api/use-supplier';

interface StatementCardProps {
  statement: Supplier['statements'][number];
  /** Named when the firm has several sites. */
  siteName: string | null;
}

/** One capability statement: values that hold together, on these materials, at this site. */
export function StatementCard({ statement, siteName }: StatementCardProps) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  const values = parametersFor(statement.process).flatMap((parameter) => {
    const value = statement.values[parameter.key];
    return value ? [{ label: parameter.label[language], value: <ParameterValueView value={value} parameter={parameter} /> }] : [];
  });
  return (
    <section className="mx-stack">
      <div className="mx-row">
        <h3>{labelOf(statement.process)}</h3>
        <EvidenceBadge level={statement.evidence} />
      </div>
      <TitleBlock
        label={labelOf(statement.process)}
        items={[
          { label: t('page.materials'), value: statement.materials.map(labelOf).join(', '), wide: true },
          ...values,
          { label: t('page.site'), value: [siteName, t(statement.inHouse ? 'page.inHouse' : 'page.subcontracted')].filter(Boolean).join(' · ') },
          ...(statement.note ? [{ label: t('page.note'), value: statement.note, wide: true }] : []),
        ]}
      />
    </section>
  );
}
