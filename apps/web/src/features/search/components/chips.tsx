import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { useFacetLabel } from '../lib/use-facet-label';
import { type FacetName, type SearchState, chosenCount, facetNames } from '../lib/search-state';
import styles from './chips.module.css';

interface ChipsProps {
  state: SearchState;
  onToggle: (facet: FacetName, value: string) => void;
  onClear: () => void;
}

/** The filters in force, each with its way out. */
export function Chips({ state, onToggle, onClear }: ChipsProps) {
  const { t } = useTranslation('suppliers');
  const label = useFacetLabel();
  if (chosenCount(state) === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('chips.label')}>
      {facetNames.flatMap((facet) => state.facets[facet].map((value) => (
        <li key={facet + value}>
          <button type="button" className={styles.chip} onClick={() => onToggle(facet, value)} aria-label={t('chips.remove', { name: label(facet, value) })}>
            {label(facet, value)}
            <IconX size={16} aria-hidden="true" />
          </button>
        </li>
      )))}
      <li><Button tone="quiet" small onClick={onClear}>{t('chips.clear')}</Button></li>
    </ul>
  );
}
