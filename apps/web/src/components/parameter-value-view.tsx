import { type Parameter, type ParameterValue, formatParameterValue, formatValue } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';

interface ParameterValueViewProps {
  value: ParameterValue;
  /** `parameterOf(process, key)` of the domain: gives unit, scale and choices their words. */
  parameter?: Parameter | null;
  /** Overrides the parameter's unit (a requirement carries its own). */
  unit?: string;
}

/** A typed value as people write it: `350–850 tấn`, `500 × 400 × 300 mm`, `±0,02 mm`, `Ép insert, Trợ khí`, `có`. */
export function ParameterValueView({ value, parameter = null, unit = parameter?.unit ?? '' }: ParameterValueViewProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  if (value.kind === 'flag') return value.value ? t('flag.yes') : t('flag.no');
  const plain = value.kind === 'number' ? { kind: value.kind, value: value.value } : value;
  const text = parameter ? formatParameterValue(plain, { ...parameter, unit }, language) : formatValue(plain, unit, language);
  const shown = value.kind === 'codes' || value.kind === 'ordinal' ? text : unbroken(text);
  if (value.kind !== 'number' || value.nominal === undefined) return shown;
  return t('atSize', { value: shown, size: formatValue({ kind: 'number', value: value.nominal }, 'mm', language) });
}

/** A line of figures breaks before a `×` and nowhere else. */
const unbroken = (figures: string): string => figures.replaceAll(' ', '\u00a0').replaceAll('\u00a0×', ' ×');
