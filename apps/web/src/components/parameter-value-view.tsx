import type { Parameter, ParameterValue } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import type { Language } from '../i18n/languages';
import { formatNumber, withUnit } from '../lib/format';

interface ParameterValueViewProps {
  value: ParameterValue;
  /** `parameterOf(process, key)` of the domain: gives unit, scale and choices their words. */
  parameter?: Parameter | null;
  /** Overrides the parameter's unit (a requirement carries its own). */
  unit?: string;
}

/** A typed value as people write it: `350–850 tf`, `500 × 400 × 300 mm`, `0,02 mm`, `Ép insert, Trợ khí`, `có`. */
export function ParameterValueView({ value, parameter, unit = parameter?.unit ?? '' }: ParameterValueViewProps) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  if (value.kind === 'flag') return value.value ? t('flag.yes') : t('flag.no');
  if (value.kind === 'number' && value.nominal !== undefined) {
    return t('atSize', { value: withUnit(formatNumber(value.value, language), unit), size: withUnit(formatNumber(value.nominal, language), 'mm') });
  }
  return describe(value, parameter ?? null, unit, language);
}

function describe(value: Exclude<ParameterValue, { kind: 'flag' }>, parameter: Parameter | null, unit: string, language: Language): string {
  const number = (amount: number) => formatNumber(amount, language);
  const word = (list: Parameter['choices'], key: string) => list?.find((choice) => choice.key === key)?.label[language] ?? key;
  switch (value.kind) {
    case 'number': return withUnit(number(value.value), unit);
    case 'range': return withUnit(value.min === value.max ? number(value.min) : `${number(value.min)}–${number(value.max)}`, unit);
    case 'box': return withUnit(value.sides.map(number).join(' × '), unit);
    case 'codes': return value.codes.map((code) => word(parameter?.choices, code)).join(', ');
    case 'ordinal': return word(parameter?.scale, value.key);
  }
}
