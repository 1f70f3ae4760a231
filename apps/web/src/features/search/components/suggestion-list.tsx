import { IconBuildingFactory2, IconMapPin, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchSuggestion } from '../api/use-suggestions';
import styles from './search-bar.module.css';

const icons = { concept: IconSettings, place: IconMapPin, supplier: IconBuildingFactory2 } as const;

interface SuggestionListProps {
  id: string;
  items: SearchSuggestion[];
  /** Index of the one that the arrow keys stand on; -1 = none. */
  active: number;
  onChoose: (item: SearchSuggestion) => void;
}

/** Capabilities, places and firms below the box, each with its kind in words. */
export function SuggestionList({ id, items, active, onChoose }: SuggestionListProps) {
  const { t } = useTranslation('suppliers');
  return (
    <ul id={id} role="listbox" aria-label={t('suggest.label')} className={styles.list}>
      {items.map((item, at) => {
        const Icon = icons[item.kind];
        return (
          // The box keeps the focus: a press must not take it away before the click is done.
          <li key={item.kind + item.code} id={`${id}-${at}`} role="option" aria-selected={at === active} onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(item)}>
            <Icon size={18} aria-hidden="true" />
            <span className={styles.name}>{item.label}{item.matched && <span className="mx-muted"> · {item.matched}</span>}</span>
            <span className="mx-muted">{t(`suggest.${item.kind}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
