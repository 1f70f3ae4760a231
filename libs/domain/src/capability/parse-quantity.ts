import type { Parameter, ParameterValue } from './parameter';
import { convertUnit, isWholeUnit, recogniseUnit, unitLabel } from './units';

export type Quantity = Extract<ParameterValue, { kind: 'number' | 'range' | 'box' }>;

export const quantityProblems = [
  'quantity.empty',
  'quantity.unreadable',
  'quantity.ambiguous_number',
  'quantity.unit_unknown',
  'quantity.unit_differs',
  'quantity.range_reversed',
] as const;
export type QuantityProblem = (typeof quantityProblems)[number];

/** What was typed in the canonical unit, or why not with an example of how to write it. */
export type ParsedQuantity = { quantity: Quantity } | { problem: QuantityProblem; example: string };

/** Signs and words before a figure that do not change it: ±, Ø, M (thread), ≤, tối đa … */
const prefix = /^(?:[±ØøφΦ∅]|[MR](?=\d)|[<>≤≥]=?|~|max\b|min\b|tối đa|tối thiểu|khoảng|trên|dưới|đến|up to)\s*/iu;
const figure = /^(-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|-?\d[\d.,]*)\s*(?:(k|nghìn|ngàn|triệu)(?!\p{L}))?\s*(.*)$/iu;
const rangeSeparator = /(?<=[^\s×x*-])\s*(?:-|~|÷|\.\.\.?|…|\sđến\s|\stới\s|\sto\s)\s*(?=[±ØøφΦ∅MR\d-])/u;
const boxSeparator = /(?<=\d[^\d]{0,5})\s*[×xX*✕]\s*(?=[ØøφΦ\d])/u;
/** One sign for ±, Ø and the dash, however they were typed. */
const unify = (text: string): string => text.normalize('NFC').replace(/[−–—]/g, '-').replace(/\+\s*\/?\s*-/g, '±').replace(/(?<!\p{L})phi(?!\p{L})/giu, 'Ø').trim();

const multipliers: Record<string, number> = { k: 1e3, nghìn: 1e3, ngàn: 1e3, triệu: 1e6 };

class Unreadable extends Error {
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
 */
function readNumber(text: string, whole: boolean, locale: 'vi' | 'en'): number {
  const joined = text.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]$/, '');
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

interface Piece {
  figure: string;
  multiplier: number;
  unitText: string;
}

function readPiece(text: string): Piece {
  let rest = text.trim();
  for (let stripped = rest.replace(prefix, ''); stripped !== rest; stripped = rest.replace(prefix, '')) rest = stripped;
  const match = figure.exec(rest);
  if (!match) throw new Unreadable('quantity.unreadable');
  return { figure: match[1]!, multiplier: multipliers[match[2]?.toLowerCase() ?? ''] ?? 1, unitText: match[3]!.trim() };
}

function inUnit(pieces: Piece[], unit: string, locale: 'vi' | 'en'): number[] {
  const lastUnit = pieces.at(-1)!.unitText;
  return pieces.map((piece) => {
    const typed = piece.unitText || lastUnit;
    const typedUnit = typed === '' ? unit : recogniseUnit(typed, unit);
    if (typedUnit === null) throw new Unreadable('quantity.unit_unknown');
    const number = readNumber(piece.figure, isWholeUnit(typedUnit), locale) * piece.multiplier;
    const converted = convertUnit(number, typedUnit, unit);
    if (converted === null) throw new Unreadable('quantity.unit_differs');
    return converted;
  });
}

function read(text: string, unit: string, locale: 'vi' | 'en'): Quantity {
  if (text === '') throw new Unreadable('quantity.empty');
  const sides = text.split(boxSeparator);
  if (sides.length > 1) {
    if (sides.length > 3) throw new Unreadable('quantity.unreadable', '500 × 400 × 300');
    return { kind: 'box', sides: inUnit(sides.map(readPiece), unit, locale) };
  }
  const ends = text.split(rangeSeparator);
  if (ends.length > 2) throw new Unreadable('quantity.unreadable');
  const [min, max] = inUnit(ends.map(readPiece), unit, locale);
  if (max === undefined) return { kind: 'number', value: min! };
  if (min! > max) throw new Unreadable('quantity.range_reversed', `${max}–${min}`);
  return { kind: 'range', min: min!, max };
}

const examples: Record<string, string> = { mm: '0,02 mm', µm: '0,8 µm', tf: '150 tấn', kg: '0,5 kg', g: '35 g' };

/**
 * What people type into a figure field, in the canonical unit: `±0.02`, `0,02`, `20 µm`, `150 tấn`, `Ø10-300`,
 * `500x400x300`. Units of the same dimension are converted; a unit of another dimension is a problem, not a guess.
 */
export function parseQuantity(text: string, unit: string, locale: 'vi' | 'en' = 'vi'): ParsedQuantity {
  try {
    return { quantity: read(unify(text), unit, locale) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: error.problem, example: error.example ?? examples[unit] ?? `10 ${unitLabel(unit, locale)}`.trim() };
  }
}

/** As `parseQuantity`, shaped for the parameter: a range typed for "at least"/"at most" gives its better end. */
export function parseParameterValue(text: string, parameter: Parameter, locale: 'vi' | 'en' = 'vi'): ParsedQuantity {
  const parsed = parseQuantity(text, parameter.unit, locale);
  if ('problem' in parsed) return parsed;
  const { quantity } = parsed;
  const { operator } = parameter;
  if (operator === 'COVERS' && quantity.kind === 'number') return { quantity: { kind: 'range', min: quantity.value, max: quantity.value } };
  if (operator === 'GE' && quantity.kind === 'range') return { quantity: { kind: 'number', value: quantity.max } };
  if (operator === 'LE' && quantity.kind === 'range') return { quantity: { kind: 'number', value: quantity.min } };
  const expected = operator === 'FITS' ? 'box' : operator === 'COVERS' ? 'range' : 'number';
  if (quantity.kind === expected) return parsed;
  return { problem: 'quantity.unreadable', example: parameter.typical ? `${parameter.typical} ${parameter.unit}`.trim() : `10 ${parameter.unit}`.trim() };
}
