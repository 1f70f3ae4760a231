import { parameterOf } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { RequirementName, RequirementValue } from '../../../components/requirement-text';
import { TitleBlock } from '../../../components/title-block';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { useProvinces, useTaxonomy } from '../../../lib/reference';
import type { Rfq } from '../api/rfqs';

/** A line and what it asks, as a plate. */
export function RequirementList({ line }: { line: Rfq['lines'][number] }) {
  const { t } = useTranslation(['rfqs', 'terms']);
  const language = useLanguage();
  const taxonomy = useTaxonomy();
  const { nameOf } = useProvinces();
  const labelOf = (code: string) => (/^\d{2}$/.test(code) ? (nameOf(code) ?? code) : taxonomy.labelOf(code));
  return (
    <section className="mx-stack">
      <h3>{line.title}</h3>
      {line.description && <p className="mx-muted">{line.description}</p>}
      <TitleBlock
        label={line.title}
        items={[
          { label: t('line.annualQuantity'), value: line.annualQuantity === null ? null : formatNumber(line.annualQuantity, language) },
          { label: t('line.lotSize'), value: line.lotSize === null ? null : formatNumber(line.lotSize, language) },
        ]}
      />
      <ul>
        {line.requirements.map((requirement) => {
          const parameter = requirement.kind === 'parameter' ? parameterOf(requirement.process ?? '', requirement.parameter ?? '') : null;
          return (
            <li key={requirement.id} style={{ marginInlineStart: 20 }}>
              {requirement.kind !== 'process' && <><RequirementName requirement={requirement} labelOf={labelOf} parameter={parameter} />: </>}
              {requirement.kind === 'process' ? <RequirementName requirement={requirement} labelOf={labelOf} parameter={parameter} /> : <RequirementValue requirement={requirement} labelOf={labelOf} parameter={parameter} />}
              <span className="mx-muted"> ({t(`terms:weight.${requirement.weight}`)})</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
