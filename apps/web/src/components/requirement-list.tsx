import type { RfqLineResponse } from '@matxich/contracts';
import { parameterOf } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatNumber } from '../lib/format';
import styles from './requirement-list.module.css';
import { RequirementName, RequirementValue } from './requirement-text';
import { TitleBlock } from './title-block';

interface RequirementListProps {
  line: RfqLineResponse;
  /** `useCodeLabel()`. */
  labelOf: (code: string) => string;
}

/** One line of an RFQ and what it asks. */
export function RequirementList({ line, labelOf }: RequirementListProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const pieces = (count: number | null) => (count === null ? null : formatNumber(count, language));
  return (
    <section className="mx-stack">
      <h3>{line.title}</h3>
      {line.description && <p className="mx-muted">{line.description}</p>}
      <TitleBlock label={line.title} items={[{ label: t('line.annualQuantity'), value: pieces(line.annualQuantity) }, { label: t('line.lotSize'), value: pieces(line.lotSize) }]} />
      <ul className={styles.list}>
        {line.requirements.map((requirement) => {
          const parameter = requirement.kind === 'parameter' ? parameterOf(requirement.process ?? '', requirement.parameter ?? '') : null;
          const shown = { requirement, labelOf, parameter };
          return (
            <li key={requirement.id}>
              <RequirementName {...shown} />
              {requirement.kind !== 'process' && <>: <RequirementValue {...shown} /></>}
              <span className="mx-muted"> ({t(`weight.${requirement.weight}`)})</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
