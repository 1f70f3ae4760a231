import { useTranslation } from 'react-i18next';
import { TitleBlock } from '../../../components/title-block';
import { useCodeLabel } from '../../../lib/use-code-label';
import type { Preview } from '../api/vocabulary';

/** What changes with a mapping, and what speaks against it. */
export function TermPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('vocabulary');
  const labelOf = useCodeLabel();
  const means = preview.means.map(labelOf).join(', ');
  return (
    <div className="mx-stack" role="status">
      {preview.refusals.map((refusal) => <p key={refusal}><strong>{t(`refusal.${refusal}`)}</strong></p>)}
      {preview.doubts.map((doubt) => <p key={doubt}><strong>{t(`doubt.${doubt}`, { means })}</strong></p>)}
      <TitleBlock
        label={t('preview.title')}
        items={[
          { label: t('preview.before'), value: preview.firms ? t('preview.firms', { count: preview.firms.before }) : t('preview.unknown') },
          { label: t('preview.after'), value: preview.firms ? t('preview.firms', { count: preview.firms.after }) : t('preview.unknown') },
          { label: t('preview.holding'), value: t('preview.firms', { count: preview.holding }) },
          ...(preview.within.length > 0 ? [{ label: t('preview.within'), value: preview.within.map(labelOf).join(', '), wide: true }] : []),
        ]}
      />
      {preview.searches.length > 0 && (
        <section className="mx-stack">
          <h3>{t('preview.searches')}</h3>
          <p className="mx-muted">{t('preview.searchesHint')}</p>
          <ul>
            {preview.searches.map(({ term, visits, firms }) => (
              <li key={term}>
                <strong>{term}</strong> · {t('preview.visits', { count: visits })} · {firms ? t('preview.change', firms) : t('preview.unknown')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
