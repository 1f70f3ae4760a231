import type { ParameterValue } from './parameter';
import { readNumber, Unreadable } from './read-number';
import { unifyText } from './unify-text';
import { convertUnit, isWholeUnit, recogniseUnit, unitLabel } from './units';
import { readWireGauge } from './wire-gauge';

export type Quantity = Extract<ParameterValue, { kind: 'number' | 'range' | 'box' }>;

export const quantityProblems = [
  'quantity.empty',
  'quantity.unreadable',
  'quantity.ambiguous_number',
  'quantity.unit_unknown',
  'quantity.unit_differs',
  'quantity.range_reversed',
  'quantity.too_large',
  'quantity.other_roughness',
] as const;
export type QuantityProblem = (typeof quantityProblems)[number];

/** What was typed in the canonical unit, or why not with an example of how to write it. */
export type ParsedQuantity = { quantity: Quantity } | { problem: QuantityProblem; example: string };

/** As the contract allows. */
const MOST = 1e12;

/** Signs and words before a figure that do not change it: ±, Ø, M (thread), ≤, tối đa … */
const prefix = /^(?:[±ØøφΦ∅]|[MR](?=\d)|[<>≤≥]=?|~|max\b|min\b|tối đa|tối thiểu|khoảng|không quá|ít nhất|từ|trên|dưới|đến|up to|from)\s*/iu;
const figure = /^(-?\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?|-?\d[\d.,]*)\s*(?:(k|nghìn|ngàn|triệu|tr)(?!\p{L}))?\s*(.*)$/iu;
const rangeSeparator = /(?<=[^\s×x*-])\s*(?:-|~|÷|\.\.\.?|…|\sđến\s|\stới\s|\sto\s)\s*(?=[±ØøφΦ∅MR\d-]|\p{L}+\s?\d)/u;
const boxSeparator = /(?<=\d[^\d]{0,5})\s*[×xX*✕]\s*(?=[ØøφΦ\d])/u;
/** `IT7`, `HRC 58`: some units stand before their figure. */
const leadingUnit = /^(\p{L}[\p{L} ]*?)\.?\s*(?=-?\d)/u;

const multipliers: Record<string, number> = { k: 1e3, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tr: 1e6 };

interface Piece {
  figure: string;
  multiplier: number;
  unitText: string;
}

function readPiece(text: string, unit: string): Piece {
  let rest = text.trim();
  for (let stripped = rest.replace(prefix, ''); stripped !== rest; stripped = rest.replace(prefix, '')) rest = stripped;
  const leading = leadingUnit.exec(rest);
  const isNamed = leading !== null && recogniseUnit(leading[1]!, unit) === unit;
  const match = figure.exec(isNamed ? rest.slice(leading[0].length) : rest);
  if (!match) throw new Unreadable('quantity.unreadable');
  return { figure: match[1]!, multiplier: multipliers[match[2]?.toLowerCase() ?? ''] ?? 1, unitText: match[3]!.trim() || (isNamed ? leading[1]! : '') };
}

function valueOf(piece: Piece, typed: string, multiplier: number, unit: string, locale: 'vi' | 'en'): number {
  const typedUnit = typed === '' ? unit : recogniseUnit(typed, unit);
  if (typedUnit === null) throw new Unreadable('quantity.unit_unknown');
  const converted = convertUnit(readNumber(piece.figure, isWholeUnit(typedUnit), locale) * multiplier, typedUnit, unit);
  if (converted === null) throw new Unreadable('quantity.unit_differs');
  if (!(Math.abs(converted) <= MOST)) throw new Unreadable('quantity.too_large');
  return converted;
}

/** A unit or a "nghìn" after the last figure goes for those before it, as in `300–500 nghìn`, unless that turns the order round. */
function inUnit(pieces: Piece[], unit: string, locale: 'vi' | 'en'): number[] {
  const last = pieces.at(-1)!;
  const end = valueOf(last, last.unitText, last.multiplier, unit, locale);
  return pieces.map((piece, at) => {
    if (at === pieces.length - 1) return end;
    const typed = piece.unitText || last.unitText;
    const own = valueOf(piece, typed, piece.multiplier, unit, locale);
    if (piece.multiplier !== 1 || piece.unitText !== '' || last.multiplier === 1) return own;
    const shared = valueOf(piece, typed, last.multiplier, unit, locale);
    return shared <= end ? shared : own;
  });
}

function read(typed: string, unit: string, locale: 'vi' | 'en'): Quantity {
  const text = unit === '' ? typed.replace(/\s*:\s*1$/, '') : typed; // 8:1, a ratio
  if (text === '') throw new Unreadable('quantity.empty');
  const gauge = unit === 'mm²' ? readWireGauge(text) : null;
  if (gauge) return gauge.length === 1 ? { kind: 'number', value: gauge[0]! } : { kind: 'range', min: gauge[0]!, max: gauge[1]! };
  const sides = text.split(boxSeparator);
  if (sides.length > 1) {
    if (sides.length > 3) throw new Unreadable('quantity.unreadable', '500 × 400 × 300');
    return { kind: 'box', sides: inUnit(sides.map((side) => readPiece(side, unit)), unit, locale) };
  }
  const ends = text.split(rangeSeparator);
  if (ends.length > 2) throw new Unreadable('quantity.unreadable');
  const [min, max] = inUnit(ends.map((end) => readPiece(end, unit)), unit, locale);
  if (max === undefined) return { kind: 'number', value: min! };
  if (min! > max) throw new Unreadable('quantity.range_reversed', `${max}–${min}`);
  return { kind: 'range', min: min!, max };
}

const examples: Record<string, string> = { mm: '0,02 mm', µm: '0,8 µm', tf: '150 tấn', kg: '0,5 kg', g: '35 g', 'mm²': 'AWG 22', IT: 'IT7', HRC: '58–62 HRC' };
const inLocale = (example: string, locale: 'vi' | 'en'): string => (locale === 'vi' ? example : example.replace(',', '.').replace('tấn', 'tf'));

/**
 * What people type into a figure field, in the canonical unit: `±0.02`, `0,02`, `20 µm`, `150 tấn`, `Ø10-300`, `AWG 22`,
 * `500x400x300`, digits of any width. Units of the same dimension are converted; a unit of another dimension is a problem,
 * not a guess.
 */
export function parseQuantity(text: string, unit: string, locale: 'vi' | 'en' = 'vi'): ParsedQuantity {
  try {
    return { quantity: read(unifyText(text), unit, locale) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const example = error.example ?? (examples[unit] ? inLocale(examples[unit], locale) : `10 ${unitLabel(unit, locale)}`.trim());
    return { problem: error.problem, example };
  }
}
