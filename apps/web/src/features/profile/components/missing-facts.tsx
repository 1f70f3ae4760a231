import { parametersFor } from '@matxich/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import type { TextField } from '../../../components/firm-facts-fields';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import type { OwnSupplier } from '../api/own-supplier';
import { useWantedFacts, type WantedFact } from '../api/wanted-facts';
import styles from './missing-facts.module.css';

const most = 3;

/** Where a missing fact is filled in: a field of the firm's own form, else a section of the page. */
const fieldOf: Record<string, TextField> = { tax_code: 'taxCode', phone: 'phone', description: 'intro', employee_count: 'employees', legal_form: 'legalForm', website: 'website' };
const sectionOf: Record<string, string> = { sites: 'sites', certificates: 'certificates' };

interface MissingFactsProps {
  supplier: OwnSupplier;
  /** Opens the firm's own form at a field. */
  onField: (field: TextField) => void;
}

/** The three facts worth adding first: what open RFQ lines ask for, then what every profile needs; each with its reason and the way there. */
export function MissingFacts({ supplier, onField }: MissingFactsProps) {
  const { t } = useTranslation('profile');
  const nameOf = useFactName();
  const wanted = useWantedFacts().data?.items ?? [];
  const others = supplier.missing.slice(0, Math.max(0, most - wanted.length));
  if (wanted.length + others.length === 0) return null;
  return (
    <section className="mx-card mx-stack" aria-labelledby="missing-facts">
      <h2 id="missing-facts">{t('worth.title')}</h2>
      <ol className={styles.list}>
        {wanted.map((fact) => <Fact key={JSON.stringify(fact)} name={nameOf(fact)} why={t('worth.asked', { count: fact.lines })} section={fact.kind === 'certificate' ? 'certificates' : 'capabilities'} />)}
        {others.map((field) => {
          const own = fieldOf[field];
          return <Fact key={field} name={t(`missing.${field}` as 'missing.sites')} why={t(`worth.why.${field}` as 'worth.why.sites')} section={sectionOf[field] ?? 'capabilities'} onOpen={own && (() => onField(own))} />;
        })}
      </ol>
    </section>
  );
}

function Fact({ name, why, section, onOpen }: { name: string; why: string; section: string; onOpen?: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation('profile');
  const label = t('worth.addNamed', { name });
  return (
    <li>
      <span><strong>{name}</strong>{why}</span>
      {onOpen ? <Button tone="quiet" small onClick={onOpen} aria-label={label}>{t('worth.add')}</Button> : <a href={`#${section}`} aria-label={label}>{t('worth.add')}</a>}
    </li>
  );
}

function useFactName(): (fact: WantedFact) => string {
  const { t } = useTranslation(['terms']);
  const language = useLanguage();
  const { labelOf } = useTaxonomy();
  return ({ kind, process, parameter, codes }) => {
    const label = parameter && process && parametersFor(process).find(({ key }) => key === parameter)?.label[language];
    if (label) return `${label} (${labelOf(process)})`;
    const named = (codes ?? []).map(labelOf).join(', ');
    return [t(`terms:requirementKind.${kind}`), named || (process && labelOf(process))].filter(Boolean).join(': ');
  };
}
