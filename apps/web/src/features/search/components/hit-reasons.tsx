import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCodeLabel } from '../../../lib/use-code-label';
import type { Hit } from '../api/use-supplier-search';
import { FigureText } from './figure-text';
import styles from './hit-reasons.module.css';

const icons = { met: IconCheck, not_met: IconX, unknown: IconHelp } as const;

/** Why the firm is here: for each thing that was asked where the firm says it, and what its statement says of each figure. */
export function HitReasons({ hit }: { hit: Hit }) {
  const { t } = useTranslation('suppliers');
  const labelOf = useCodeLabel();
  if (hit.why.length + hit.figures.length === 0) return null;
  return (
    <ul className={styles.reasons} aria-label={t('why.label')}>
      {hit.why.map(({ code, source, stated }) => (
        <li key={code} data-source={source}>
          <IconCheck size={16} aria-hidden="true" />
          {t(`why.${source}`, { name: labelOf(stated ?? code), wanted: labelOf(code) })}
        </li>
      ))}
      {hit.figures.map(({ condition, outcome }) => {
        const Icon = icons[outcome];
        return <li key={condition} data-outcome={outcome}><Icon size={16} aria-hidden="true" /><span><FigureText condition={condition} />: {t(`figures.${outcome}`)}</span></li>;
      })}
    </ul>
  );
}
