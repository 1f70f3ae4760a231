import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { useLanguage } from '../../../i18n/use-language';
import { formatNumber } from '../../../lib/format';
import { paths } from '../../../lib/paths';
import type { SearchAnswer } from '../api/use-supplier-search';
import { type FacetName, type SearchState, chosenCount } from '../lib/search-state';
import { useFacetLabel } from '../lib/use-facet-label';

interface EmptyResultProps {
  state: SearchState;
  relax: SearchAnswer['relax'];
  onToggle: (facet: FacetName, value: string) => void;
  onClear: () => void;
}

/** Names the filter that killed the result and what lies behind it; never a dead end. */
export function EmptyResult({ state, relax, onToggle, onClear }: EmptyResultProps) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const label = useFacetLabel();
  const isFiltered = chosenCount(state) > 0;
  const ways = relax.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  return (
    <EmptyState
      kind={isFiltered ? 'filtered' : 'nothing'}
      title={t(isFiltered ? 'empty.filtered' : 'empty.nothing')}
      action={
        <>
          {ways.map(({ facet, value, total }) => (
            <Button key={facet + value} tone="default" onClick={() => onToggle(facet as FacetName, value)}>{t('empty.relax', { name: label(facet as FacetName, value), shown: formatNumber(total, language) })}</Button>
          ))}
          {isFiltered ? <Button onClick={onClear}>{t('chips.clear')}</Button> : <ButtonLink to={paths.newRfq}>{t('empty.post')}</ButtonLink>}
          {!isFiltered && <ButtonLink tone="default" to={paths.register('supplier')}>{t('empty.claim')}</ButtonLink>}
        </>
      }
    >
      {t(isFiltered ? 'empty.filteredHint' : 'empty.hint')}
    </EmptyState>
  );
}
