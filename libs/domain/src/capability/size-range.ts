import type { SizeRange } from './capability-statement';
import { formatValue, type Locale } from './format-value';
import { type ParsedQuantity, parseQuantity } from './parse-quantity';
import { unifyText } from './unify-text';

const atLeast = /^(?:≥|>=?|từ|trên|tối thiểu|ít nhất|min|from|over|above)(?!\p{L})/iu;

/** `≤ 200`, `tối đa 1 m`, `50–300 mm`, `từ 100`: for parts of which size, in mm. A bare figure is the largest. */
export function parseSizeRange(text: string, locale: Locale = 'vi'): { sizeRange: SizeRange } | Extract<ParsedQuantity, { problem: string }> {
  const parsed = parseQuantity(text, 'mm', locale);
  if ('problem' in parsed) return { ...parsed, example: '≤ 200 mm' };
  const { quantity } = parsed;
  if (quantity.kind === 'range' && quantity.max > 0) return { sizeRange: { min: quantity.min > 0 ? quantity.min : null, max: quantity.max } };
  if (quantity.kind === 'number' && quantity.value > 0) return { sizeRange: atLeast.test(unifyText(text)) ? { min: quantity.value, max: null } : { min: null, max: quantity.value } };
  return { problem: 'quantity.unreadable', example: '≤ 200 mm' };
}

/** Empty when it says nothing. */
export function formatSizeRange(size: SizeRange | null, locale: Locale): string {
  const { min = null, max = null } = size ?? {};
  if (min !== null && max !== null) return formatValue({ kind: 'range', min, max }, 'mm', locale);
  if (max !== null) return `≤ ${formatValue({ kind: 'number', value: max }, 'mm', locale)}`;
  return min === null ? '' : `≥ ${formatValue({ kind: 'number', value: min }, 'mm', locale)}`;
}
