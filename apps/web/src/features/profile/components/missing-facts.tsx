import { parametersFor } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';
import { useTaxonomy } from '../../../lib/reference';
import type { OwnSupplier } from '../api/own-supplier';
import { useWantedFacts, type WantedFact } from '../api/wanted-facts';

const most = 3;

/** The three facts worth adding first: what open RFQ lines ask for, then what every profile needs; each with its reason. */
export function MissingFacts({ supplier }: { supplier: OwnSupplier }) {
  const { t } = useTranslation('profile');
  const nameOf = useFactName();
  const wanted = useWantedFacts().data?.items ?? [];
  const others = supplier.missing.slice(0, Math.max(0, most - wanted.length));
  if (wanted.length + others.length === 0) return null;
  return (
    <section className="mx-card mx-stack" aria-labelledby="missing-facts">
      <h2 id="missing-facts">{t('worth.title')}</h2>
      <ol className="mx-stack">
        {wanted.map((fact) => <li key={JSON.stringify(fact)}><strong>{nameOf(fact)}</strong> · {t('worth.asked', { count: fact.lines })}</li>)}
        {others.map((field) => <li key={field}><strong>{t(`missing.${field}` as 'missing.sites')}</strong> · {t(`worth.why.${field}` as 'worth.why.sites')}</li>)}
      </ol>
    </section>
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
