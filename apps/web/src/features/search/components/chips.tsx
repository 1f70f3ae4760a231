import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { useFacetLabel } from '../lib/use-facet-label';
import { type FacetName, type SearchState, chosenCount, facetNames } from '../lib/search-state';
import { usePlaceName } from '../lib/use-place-name';
import { FigureChipText } from './figure-chip-text';
import styles from './chips.module.css';

interface ChipsProps {
  state: SearchState;
  onChange: (change: Partial<SearchState>) => void;
  onToggle: (facet: FacetName, value: string) => void;
  onClear: () => void;
}

/** The filters in force, each with its way out. */
export function Chips({ state, onToggle, onChange, onClear }: ChipsProps) {
  const { t } = useTranslation(['suppliers', 'terms']);
  const label = useFacetLabel();
  const place = usePlaceName();
  if (chosenCount(state) === 0) return null;
  const without = t('chips.removeOne');
  const others: { key: string; text: ReactNode; change: Partial<SearchState> }[] = [
    ...state.spec.map((condition) => ({ key: condition, text: <FigureChipText condition={condition} />, change: { spec: state.spec.filter((one) => one !== condition) } })),
    ...(state.near ? [{ key: 'near', text: t('near.chip', { count: state.within, place: place(state.near) }), change: { near: null } }] : []),
    ...(state.free ? [{ key: 'free', text: t('free'), change: { free: false } }] : []),
    ...(state.level ? [{ key: 'level', text: t('level.chip', { level: t(`terms:verification.${state.level as 'listed'}`) }), change: { level: null } }] : []),
    ...(state.fresh ? [{ key: 'fresh', text: t('fresh.days', { count: state.fresh }), change: { fresh: null } }] : []),
  ];
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
      {others.map(({ key, text, change }) => (
        <li key={key}>
          <button type="button" className={styles.chip} onClick={() => onChange(change)}>
            {text}
            <span className="mx-visually-hidden">{without}</span>
            <IconX size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li><Button tone="quiet" small onClick={onClear}>{t('chips.clear')}</Button></li>
    </ul>
  );
}
