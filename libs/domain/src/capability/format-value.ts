import type { Parameter, ParameterValue } from './parameter';
import { isWholeUnit, unitLabel } from './units';

export type Locale = 'vi' | 'en';

const formatters = new Map<string, Intl.NumberFormat>();

/** Thousands are grouped for counts only: `1.500 mm` would read as one and a half by others (see `parseQuantity`). */
function formatNumber(value: number, unit: string, locale: Locale): string {
  const useGrouping = isWholeUnit(unit);
  // Three digits behind the comma of a counted thing would read as thousands; a fourth tells.
  const minimumFractionDigits = useGrouping && /\.\d{3}$/.test(String(value)) ? 4 : 0;
  const key = `${locale}${useGrouping}${minimumFractionDigits}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits, maximumFractionDigits: 9, useGrouping });
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

const withUnit = (text: string, unit: string, locale: Locale): string => {
  const label = unitLabel(unit, locale);
  if (unit === 'IT') return `IT${text}`;
  return label === '' ? text : label === '°' || label === '%' ? `${text}${label}` : `${text} ${label}`;
};

/** A value with its unit for people; codes and ordinals show their keys (labels: `formatParameterValue`). */
export function formatValue(value: ParameterValue, unit: string, locale: Locale): string {
  const number = (figure: number) => formatNumber(figure, unit, locale);
  switch (value.kind) {
    case 'number':
      return withUnit(number(value.value), unit, locale) + (value.nominal === undefined ? '' : ` (${formatNumber(value.nominal, 'mm', locale)} mm)`);
    case 'range':
      return withUnit(value.min === value.max ? number(value.min) : `${number(value.min)}–${number(value.max)}`, unit, locale);
    case 'box':
      return withUnit(value.sides.map(number).join(' × '), unit, locale);
    case 'codes':
      return value.codes.join(', ');
    case 'ordinal':
      return value.key;
    case 'flag':
      return { vi: value.value ? 'Có' : 'Không', en: value.value ? 'Yes' : 'No' }[locale];
  }
}

/** As `formatValue`, with the labels of the parameter's choices and scale, and ± before a tolerance. */
export function formatParameterValue(value: ParameterValue, parameter: Parameter, locale: Locale): string {
  const labelOf = (key: string) => [...(parameter.choices ?? []), ...(parameter.scale ?? [])].find((choice) => choice.key === key)?.label[locale] ?? key;
  if (value.kind === 'codes') return value.codes.map(labelOf).join(', ');
  if (value.kind === 'ordinal') return labelOf(value.key);
  return (parameter.sized && value.kind === 'number' ? '±' : '') + formatValue(value, parameter.unit, locale);
}

/** The placeholder of a field: `0.01–0.05` → `0,01–0,05` in Vietnamese. */
export function typicalText(parameter: Parameter, locale: Locale): string {
  return (parameter.typical ?? '').replace(/\./g, locale === 'vi' ? ',' : '.');
}
