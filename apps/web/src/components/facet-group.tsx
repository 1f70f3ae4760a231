import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { formatNumber } from '../lib/format';
import styles from './facet-group.module.css';

export interface FacetOption {
  value: string;
  label: string;
  /** Suppliers, given the other facets; zero is greyed, not hidden. */
  count: number;
  checked: boolean;
  /** Depth in the process tree, 0 = top. */
  depth?: number;
}
interface FacetGroupProps {
  title: string;
  options: FacetOption[];
  onToggle: (value: string) => void;
  /** How many to show before "show all"; checked ones always show. */
  visible?: number;
}

/** One facet: checkboxes with counts, any of them inside a facet, all facets together. */
export function FacetGroup({ title, options, onToggle, visible = 8 }: FacetGroupProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const shown = options.filter((option, index) => open || index < visible || option.checked);
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      {shown.map((option) => (
        <label key={option.value} data-empty={(option.count === 0 && !option.checked) || undefined} style={option.depth ? { paddingInlineStart: option.depth * 16 } : undefined}>
          <input type="checkbox" name={id} checked={option.checked} onChange={() => onToggle(option.value)} />
          <span>{option.label}</span>
          <span className={styles.count}>{formatNumber(option.count, language)}</span>
        </label>
      ))}
      {options.length > shown.length && <button type="button" onClick={() => setOpen(true)}>{t('facet.showAll', { count: options.length })}</button>}
      {open && options.length > visible && <button type="button" onClick={() => setOpen(false)}>{t('facet.showLess')}</button>}
    </fieldset>
  );
}
