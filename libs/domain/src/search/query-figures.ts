import { convertUnit, recogniseUnit } from '../capability/units';
import { searchKey } from '../text/search-key';
import { aspectOf } from './aspect';
import type { SearchCondition } from './condition';

/** A figure of the query and what it is taken for, with its place in the NFC text. */
export interface ReadFigure {
  condition: SearchCondition;
  /** As typed. */
  matched: string;
  start: number;
  end: number;
}

/** Same length, so that offsets hold: wide digits and signs made narrow, all dashes and waves alike. */
const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u2007\u2009\u202f\u00a0]/g, ' ')
    .replace(/[〜～]/g, '~')
    .replace(/[−–—‐‑]/g, '-')
    .replace(/[μ]/g, 'µ');

const N = String.raw`(\d+(?:[.,]\d+)?)`;
/** From one figure to another, or one alone. */
const NN = String.raw`(\d+(?:[.,]\d+)?)(?:\s*(?:-|~|÷|đến|to)\s*(\d+(?:[.,]\d+)?))?`;
const length = String.raw`(mm|cm|µm|um|micron|mic|ly|m|in|inch)?(?![\p{L}\d²³])`;
const bound = String.raw`\s*(?:là|of|:|=|≤|<=|<|≥|>=|>|dưới|trên|under|within|below|đến|up\s+to|tối đa|max\.?|min\.?)?\s*`;
const before = String.raw`(?<![\p{L}\d])`;

const toleranceWords = String.raw`(?:dung\s+sai|dung\s+sai|cấp\s+chính\s+xác|độ\s+chính\s+xác|chính\s+xác|tolerances?|tol\.?|precision|accuracy|公差|寸法精度|精度|精密度|공차|정밀도)`;
const roughnessWords = String.raw`(?:độ\s+nhám|độ\s+bóng|roughness|surface\s+finish|表面粗さ|粗さ|表面粗糙度|粗糙度|표면조도|조도)`;
const thicknessWords = String.raw`(?:độ\s+dày|chiều\s+dày|dày|thickness|thk\.?|板厚|厚さ|厚み|厚度|두께|厚)`;
const diameterWords = String.raw`(?:đường\s+kính|đ/k|diameter|dia\.?|phi|外径|直径|외경|직경|지름)`;
const forceUnits = String.raw`(tấn|tan|tons?|tonnes?|tonf|tf|kN|T|トン|吨|噸|톤)`;
const pieceUnits = String.raw`(?:pcs|pieces?|chiếc|chiec|cái|cai|sản\s+phẩm|sp|bộ|個|本|件|个|개)`;
const dayUnits = String.raw`(ngày|ngay|days?|tuần|tuan|weeks?|日|天|일|週間|周|주)`;

type Shape = 'number' | 'range' | 'box';
interface Pattern {
  key: string;
  shape: Shape;
  pattern: RegExp;
  /** Unit when none is written; a pattern without one and without default is no condition. */
  unit: string;
  /** Which captured groups are figures, and which the unit; 0 = none. */
  figures: number[];
  unitAt: number;
  /** Largest value, in the aspect's unit, for which the words are still believed. */
  most?: number;
  least?: number;
}

const make = (key: string, shape: Shape, source: string, unit: string, figures: number[], unitAt: number, limits: { most?: number; least?: number } = {}): Pattern => ({ key, shape, pattern: new RegExp(source, 'giu'), unit, figures, unitAt, ...limits });

/** The more telling way of writing first; what one has read the next does not see. */
const patterns: Pattern[] = [
  make('tolerance', 'number', String.raw`(?:${toleranceWords}${bound})?(?:±|\+\s*/?\s*-)\s*${N}\s*${length}(?!\s*[%°])`, 'mm', [1], 2, { most: 5 }),
  make('it_grade', 'number', String.raw`${before}(?:cấp\s+(?:chính\s+xác\s+)?)?IT\s?(\d{1,2})(?![\p{L}\d.,])`, 'IT', [1], 0, { most: 18, least: 1 }),
  make('roughness', 'number', String.raw`(?:${roughnessWords}\s*)?${before}Ra${bound}${N}\s*(µm|um|micron)?(?![\p{L}\d])`, 'µm', [1], 2, { most: 50 }),
  make('roughness', 'number', String.raw`${roughnessWords}${bound}${N}\s*(µm|um|micron)?(?![\p{L}\d])`, 'µm', [1], 2, { most: 50 }),
  make('tolerance', 'number', String.raw`${toleranceWords}${bound}${N}\s*${length}`, 'mm', [1], 2, { most: 5 }),
  make('tolerance', 'number', String.raw`${N}\s*(mm|µm|um|micron|ly)\s*(?:of\s+)?(?:tolerances?|tol|precision|accuracy|公差|精度|공차)`, 'mm', [1], 2, { most: 5 }),
  make('size', 'box', String.raw`${N}\s*(?:mm|cm)?\s*[x×*✕]\s*${N}(?:\s*(?:mm|cm)?\s*[x×*✕]\s*${N})?\s*(mm|cm|m)?(?![\p{L}\d])`, 'mm', [1, 2, 3], 4, { most: 50_000 }),
  make('hardness', 'range', String.raw`${before}${NN}\s*HRC(?![\p{L}\d])`, 'HRC', [1, 2], 0, { most: 75 }),
  make('hardness', 'range', String.raw`${before}HRC${bound}${NN}(?![\p{L}\d])`, 'HRC', [1, 2], 0, { most: 75 }),
  make('salt_spray', 'number', String.raw`${N}\s*(?:h|giờ|hours?|hrs?|時間|小时|시간)\s*(?:phun\s+(?:sương\s+)?muối|phun\s+muối|salt\s+spray|SST|NSS|塩水噴霧|盐雾|염수분무)`, 'h', [1], 0),
  make('salt_spray', 'number', String.raw`(?:phun\s+(?:sương\s+)?muối|salt\s+spray|SST|NSS|塩水噴霧|盐雾|염수분무)${bound}${N}\s*(?:h|giờ|hours?|hrs?|時間|小时|시간)`, 'h', [1], 0),
  make('thickness', 'range', String.raw`${thicknessWords}${bound}${NN}\s*${length}`, 'mm', [1, 2], 3, { most: 1000 }),
  make('thickness', 'range', String.raw`${before}t\s?=\s?${NN}\s*${length}`, 'mm', [1, 2], 3, { most: 1000 }),
  make('thickness', 'range', String.raw`${before}${NN}\s*(mm|ly)\s*(?:thick|dày)(?!\p{L})`, 'mm', [1, 2], 3, { most: 1000 }),
  make('thickness', 'range', String.raw`${before}${NN}\s*(ly)(?!\p{L})`, 'mm', [1, 2], 3, { most: 1000 }),
  make('diameter', 'range', String.raw`[Øø∅⌀φΦϕ]\s*${NN}\s*${length}`, 'mm', [1, 2], 3, { most: 20_000 }),
  make('diameter', 'range', String.raw`${before}${diameterWords}${bound}${NN}\s*${length}`, 'mm', [1, 2], 3, { most: 20_000 }),
  make('force', 'range', String.raw`${before}${NN}\s*${forceUnits}(?![\p{Script=Latin}\d/])(?!\s*(?:/|mỗi|một|per|tháng|thép|hàng))`, 'tf', [1, 2], 3, { least: 15 }),
  make('lead_time', 'number', String.raw`${before}${N}\s*${dayUnits}(?!\p{Script=Latin})`, 'day', [1], 2, { most: 400 }),
  make('lot', 'number', String.raw`${before}MOQ${bound}(\d[\d.,]*)\s*(?:${pieceUnits})?`, 'pcs', [1], 0),
  make('lot', 'number', String.raw`${before}(\d[\d.,]*)\s*${pieceUnits}(?!\s*/|\p{Script=Latin})`, 'pcs', [1], 0),
  make('thread', 'range', String.raw`(?<![\p{L}\d])M(\d{1,2})(?![\p{L}\d.,])`, 'mm', [1], 0, { most: 64, least: 2 }),
  make('weight', 'range', String.raw`${before}${NN}\s*(kg|gram|g)(?![\p{L}\d/])`, 'kg', [1, 2], 3),
];

const eastern: Record<string, string> = { トン: 'tf', 吨: 'tf', 噸: 'tf', 톤: 'tf', 日: 'day', 天: 'day', 일: 'day', 週間: 'week', 周: 'week', 주: 'week' };

/** `1.000` and `1,000` count a thousand; `0,02` is a fraction. */
function figureOf(text: string, isWhole: boolean): number {
  if (isWhole) return Number(text.replace(/[.,]/g, ''));
  return Number(text.replace(',', '.'));
}

function conditionOf(found: RegExpExecArray, { key, shape, unit, figures, unitAt, most = 1e9, least = 0 }: Pattern): SearchCondition | null {
  const expected = aspectOf(key)!.unit;
  const typed = unitAt > 0 ? found[unitAt] : undefined;
  const from = typed ? (eastern[typed] ?? recogniseUnit(searchKey(typed), expected)) : unit;
  const texts = figures.map((at) => found[at]).filter((text): text is string => text !== undefined);
  const values = texts.map((text) => (from === null ? null : convertUnit(figureOf(text, key === 'lot'), from, expected)));
  if (values.some((value) => value === null || !(value > 0) || value > most || value < least)) return null;
  const [first, second] = values as number[];
  if (shape === 'box') return { key, value: { kind: 'box', sides: values as number[] } };
  if (shape === 'number') return { key, value: { kind: 'number', value: first! } };
  return (second ?? first!) < first! ? null : { key, value: { kind: 'range', min: first!, max: second ?? first! } };
}

/** More than these are a table, not a search. */
const mostFigures = 8;

/**
 * Figures with a meaning of their own in what people type: `±0.01`, `IT7`, `Ra 0.8`, `Ø50`, `300x200x50`, `850T`, `dày 2 ly`,
 * `公差0.02`. What only a person could read (a bare figure) is left alone. Everything is in the aspect's unit.
 * @returns in the order of the text; one figure for an aspect, the first
 */
export function readFigures(query: string): ReadFigure[] {
  const typed = query.normalize('NFC');
  let left = narrow(typed);
  const found: ReadFigure[] = [];
  for (const pattern of patterns) {
    for (const match of left.matchAll(pattern.pattern)) {
      const condition = conditionOf(match as RegExpExecArray, pattern);
      if (!condition) continue;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      left = left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end);
      found.push({ condition, matched: typed.slice(start, end), start, end });
    }
  }
  const first = found.sort((a, b) => a.start - b.start).filter((one, at) => found.findIndex((other) => other.condition.key === one.condition.key) === at);
  return first.slice(0, mostFigures);
}

/** The query with what was read as figures left out, same length. */
export const withoutFigures = (query: string, figures: readonly ReadFigure[]): string =>
  figures.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), query.normalize('NFC'));
