import type { QuantityProblem } from './parse-quantity';

export class Unreadable extends Error {
  constructor(
    readonly problem: QuantityProblem,
    readonly example?: string,
  ) {
    super(problem);
  }
}

/**
 * `0,02` and `0.02` are the same; `1.500` in Vietnamese is 1500 to some and 1.5 to others, so it is refused unless the
 * unit only counts whole things.
 * @throws Unreadable
 */
export function readNumber(text: string, whole: boolean, locale: 'vi' | 'en'): number {
  const joined = text.replace(/[\s\u00a0]/g, '').replace(/[.,]$/, '');
  const signs = joined.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (!last) return Number(joined);
  const thousands = /^-?[1-9]\d{0,2}([.,])\d{3}$/.exec(joined);
  const grouping = locale === 'vi' ? '.' : ',';
  if (thousands && whole) return Number(joined.replace(/[.,]/, ''));
  if (thousands?.[1] === grouping) throw new Unreadable('quantity.ambiguous_number', `${joined.replace(/[.,]/, '')} · ${Number(joined.replace(/[.,]/, '.'))}`.replace('.', locale === 'vi' ? ',' : '.'));
  if (signs.length > 1 && new Set(signs).size === 1) {
    if (!/^-?\d{1,3}(?:[.,]\d{3})+$/.test(joined)) throw new Unreadable('quantity.unreadable');
    return Number(joined.replace(/[.,]/g, ''));
  }
  const at = joined.lastIndexOf(last);
  if (signs.filter((sign) => sign === last).length > 1) throw new Unreadable('quantity.unreadable');
  return Number(`${joined.slice(0, at).replace(/[.,]/g, '')}.${joined.slice(at + 1)}`);
}
