import { parseQuantity, searchAspects, type ParameterValue, type SearchAspect, writeCondition } from '@matxich/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { useLanguage } from '../../../i18n/use-language';
import styles from './more-filters.module.css';

const examples: Record<string, string> = { LE: '0.02', FITS: '300 × 200 × 50', COVERS: '1–6', GE: '96' };

/** What was typed, shaped as the aspect compares it; null when it is none of its figures. */
function valueOf(text: string, aspect: SearchAspect, language: 'vi' | 'en'): ParameterValue | null {
  const parsed = parseQuantity(text, aspect.unit, language);
  if ('problem' in parsed) return null;
  const { quantity } = parsed;
  if (aspect.operator === 'FITS') return quantity.kind === 'box' ? { kind: 'box', sides: quantity.sides } : null;
  if (quantity.kind === 'box') return null;
  const [min, max] = quantity.kind === 'number' ? [quantity.value, quantity.value] : [quantity.min, quantity.max];
  if (aspect.operator === 'COVERS') return { kind: 'range', min, max };
  return { kind: 'number', value: aspect.operator === 'LE' ? min : max };
}

/** A figure on the drawing becomes a condition; units as people write them. */
export function FigureFilter({ onAdd }: { onAdd: (condition: string) => void }) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const [key, setKey] = useState('tolerance');
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const aspect = searchAspects.find((one) => one.key === key)!;
  const example = `${(examples[aspect.operator] ?? '10').replace('.', language === 'vi' ? ',' : '.')} ${aspect.unit}`;
  const add = () => {
    const value = valueOf(text, aspect, language);
    setWrong(value === null);
    if (value === null) return;
    onAdd(writeCondition({ key, value }));
    setText('');
  };
  return (
    <div className={styles.add}>
      <select aria-label={t('figures.what')} value={key} onChange={(event) => { setKey(event.target.value); setWrong(false); }}>
        {searchAspects.map((one) => <option key={one.key} value={one.key}>{t(`aspects.${one.key}` as 'aspects.tolerance')}</option>)}
      </select>
      <input
        type="text" aria-label={t('figures.value')} aria-invalid={isWrong || undefined} aria-describedby={isWrong ? id : undefined} value={text} placeholder={example} inputMode="text" maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); add(); } }}
      />
      {isWrong && <p id={id} role="alert">{t('figures.wrong', { example })}</p>}
      <Button tone="default" small onClick={add}>{t('figures.add')}</Button>
    </div>
  );
}

export default FigureFilter;
