import { capacityUnitFor, formatValue, unitLabel } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { type StatementDraft, readCapacity } from '../lib/statement-draft';
import { ReadTextInput } from './read-text-input';
import styles from '../../../components/form-grid.module.css';

const paths = { freeText: 'freeCapacity', installedText: 'installedCapacity', committedText: 'committedCapacity' } as const;

interface CapacityFieldsProps {
  draft: StatementDraft;
  process: string;
  onChange: (part: Partial<StatementDraft>) => void;
  wrong: (path: string) => string | undefined;
}

/** What is free in one field, with its unit; installed and committed for those who count so, and free then follows. */
export function CapacityFields({ draft, process, onChange, wrong }: CapacityFieldsProps) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const unit = capacityUnitFor(process);
  const field = (name: keyof typeof paths, label: string, hint?: string) => {
    const read = readCapacity(draft[name], process, language);
    return (
      <ReadTextInput
        label={label}
        placeholder={formatValue({ kind: 'number', value: unit === 'h/month' ? 200 : unit === 'mould/month' ? 4 : unit === 't/month' ? 30 : 5000 }, unit, language)}
        {...(hint ? { hint } : {})}
        value={draft[name]}
        onType={(text) => onChange({ [name]: text })}
        echo={read && 'read' in read ? formatValue({ kind: 'number', value: read.read.value }, read.read.unit, language) : null}
        refusal={read && 'problem' in read ? read : null}
        error={wrong(paths[name]) ?? (name === 'freeText' ? wrong('capacityUnit') : undefined)}
      />
    );
  };
  return (
    <>
      <h3>{t('statement.capacityTitle')}</h3>
      <div className={styles.grid}>{field('freeText', t('statement.capacity'), t('statement.capacityHint', { unit: unitLabel(unit, language) }))}</div>
      <details open={draft.installedText !== '' || draft.committedText !== ''}>
        <summary>{t('statement.capacityMore')}</summary>
        <div className={styles.grid}>
          {field('installedText', t('statement.installed'))}
          {field('committedText', t('statement.committed'))}
        </div>
      </details>
    </>
  );
}
