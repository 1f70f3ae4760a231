import { searchKey } from '../text/search-key';
import type { Label } from './parameter';

interface Unit {
  unit: string;
  dimension: string;
  /** Value in the dimension's base = value × factor. */
  factor: number;
  label: Label;
  /** Other ways people write it, folded (`searchKey`). */
  names?: string[];
  /** Counts: no fractions, so `12.000` can only mean twelve thousand. */
  whole?: true;
}

const same = (text: string): Label => ({ vi: text, en: text });
const count = (unit: string, vi: string, en: string, names: string[] = []): Unit => ({ unit, dimension: unit, factor: 1, label: { vi, en }, names, whole: true });
const plain = (unit: string, names: string[] = [], label: Label = same(unit)): Unit => ({ unit, dimension: unit, factor: 1, label, names });

/** Canonical units and what is typed for them (domain.md 1.2, 1.4). 1 tonne-force = 9.80665 kN; 1 ly (shop word) = 1 mm. */
const unitTable: Unit[] = [
  { unit: 'mm', dimension: 'length', factor: 1, label: same('mm'), names: ['ly', 'milimet', 'millimet', 'm/m'] },
  { unit: 'µm', dimension: 'length', factor: 0.001, label: same('µm'), names: ['um', 'micron', 'micro', 'micromet', 'mic'] },
  { unit: 'cm', dimension: 'length', factor: 10, label: same('cm') },
  { unit: 'm', dimension: 'length', factor: 1000, label: same('m'), names: ['met'] },
  { unit: 'km', dimension: 'length', factor: 1e6, label: same('km') },
  { unit: 'in', dimension: 'length', factor: 25.4, label: same('in'), names: ['inch', '"', '″'] },
  { unit: 'mil', dimension: 'length', factor: 0.0254, label: same('mil') },
  { unit: 'kg', dimension: 'mass', factor: 1, label: same('kg'), names: ['kgs', 'ky', 'ki lo', 'can'] },
  { unit: 'g', dimension: 'mass', factor: 0.001, label: same('g'), names: ['gr', 'gram', 'gam'] },
  { unit: 't', dimension: 'mass', factor: 1000, label: { vi: 'tấn', en: 't' }, names: ['tan', 'ton', 'tons', 'tonne', 'tonnes'] },
  { unit: 'tf', dimension: 'force', factor: 9.80665, label: { vi: 'tấn', en: 'tf' }, names: ['t', 'tan', 'tan luc', 'ton', 'tons', 'tonne', 'tonnes', 'tonf'] },
  { unit: 'kN', dimension: 'force', factor: 1, label: same('kN') },
  { unit: 'kgf', dimension: 'force', factor: 0.00980665, label: same('kgf') },
  { unit: 'N', dimension: 'force', factor: 0.001, label: same('N'), names: ['newton'] },
  { unit: 'day', dimension: 'duration', factor: 24, label: { vi: 'ngày', en: 'days' }, names: ['ngay', 'day', 'd', 'ngay lich', 'calendar days', 'calendar day'], whole: true },
  // Five working days to a week: the longer reading, so that a promise is never shorter than it was meant.
  { unit: 'workday', dimension: 'duration', factor: 24 * 1.4, label: { vi: 'ngày làm việc', en: 'working days' }, names: ['working day', 'workdays', 'business days', 'business day', 'ngay cong', 'wd'] },
  { unit: 'week', dimension: 'duration', factor: 168, label: { vi: 'tuần', en: 'weeks' }, names: ['tuan', 'weeks', 'w'] },
  { unit: 'h', dimension: 'duration', factor: 1, label: { vi: 'giờ', en: 'h' }, names: ['gio', 'hour', 'hours', 'hr', 'hrs'] },
  { unit: 'min', dimension: 'duration', factor: 1 / 60, label: { vi: 'phút', en: 'min' }, names: ['phut', 'minute', 'minutes'] },
  { unit: 's', dimension: 'duration', factor: 1 / 3600, label: { vi: 'giây', en: 's' }, names: ['giay', 'sec', 'second', 'seconds'] },
  { unit: 'kW', dimension: 'power', factor: 1, label: same('kW') },
  { unit: 'W', dimension: 'power', factor: 0.001, label: same('W') },
  { unit: 'ml', dimension: 'volume', factor: 1, label: same('ml'), names: ['cc'] },
  { unit: 'l', dimension: 'volume', factor: 1000, label: { vi: 'lít', en: 'l' }, names: ['lit', 'liter', 'litre'] },
  { unit: 'mm²', dimension: 'area', factor: 1, label: same('mm²'), names: ['mm2', 'sq', 'sqmm'] },
  { unit: '°', dimension: 'angle', factor: 1, label: same('°'), names: ['do', 'deg', 'degree', 'degrees'] },
  { unit: '°C', dimension: 'temperature', factor: 1, label: same('°C'), names: ['c', 'oc', 'do c', 'do', 'deg c', '℃'] },
  { unit: '%', dimension: 'share', factor: 1, label: same('%'), names: ['phan tram', 'percent'] },
  { unit: 'ppm', dimension: 'share', factor: 0.0001, label: same('ppm') },
  { unit: 'kPa', dimension: 'pressure', factor: 1, label: same('kPa') },
  { unit: 'kgf/cm²', dimension: 'pressure', factor: 98.0665, label: same('kgf/cm²'), names: ['kgf/cm2', 'kg/cm2', 'kg/cm²'] },
  { unit: 'kJ', dimension: 'energy', factor: 1, label: same('kJ') },
  { unit: 'J', dimension: 'energy', factor: 0.001, label: same('J') },
  plain('IT'), plain('DCTG', ['ct']), plain('VDI'), plain('GU', ['gloss']), plain('Ω', ['ohm', 'om']), plain('kg/m³', ['kg/m3']), plain('kN/m'),
  // Hardness scales do not convert into one another.
  plain('HRC', ['hrc']), plain('HV'), plain('HB', ['hbw', 'bhn']), plain('Shore A', ['shore', 'sha', 'shore-a']), plain('oz', ['ounce']), plain('cc/min', ['cc/phut', 'ml/min']),
  plain('t/month', ['tan/thang', 'ton/month', 'tons/month'], { vi: 'tấn/tháng', en: 't/month' }),
  plain('m²/month', ['m2/month', 'm2/thang', 'm²/thang', 'sqm/month'], { vi: 'm²/tháng', en: 'm²/month' }),
  plain('h/month', ['gio/thang', 'h/thang', 'gio may/thang', 'hours/month'], { vi: 'giờ máy/tháng', en: 'machine-hours/month' }),
  count('pcs', 'chiếc', 'pcs', ['chiec', 'cai', 'pc', 'san pham', 'sp', 'con', 'piece', 'pieces']),
  count('pcs/month', 'chiếc/tháng', 'pcs/month', ['chiec/thang', 'cai/thang', '/thang', '/month', 'san pham/thang', 'con/thang', 'bo/thang', 'pcs/thang', 'sp/thang', 'pieces/month', 'pcs/mo']),
  count('mould/month', 'bộ khuôn/tháng', 'moulds/month', ['khuon/thang', 'bo khuon/thang', 'mould/month', 'mold/month', 'molds/month']),
  count('points/day', 'điểm hàn/ngày', 'points/day', ['diem/ngay', 'chip/ngay', 'linh kien/ngay']),
  count('station', 'trạm', 'stations', ['tram', 'station', 'cong doan']),
  count('pcs/h', 'chiếc/giờ', 'pcs/h', ['chiec/gio', 'cai/gio', 'pcs/gio', 'pcs/hour']),
  count('rpm', 'vòng/phút', 'rpm', ['vong/phut', 'v/ph', 'v/p', 'r/min']),
  count('spm', 'lần/phút', 'strokes/min', ['lan/phut', 'nhat/phut', 'strokes/min']),
  count('shots', 'lần', 'shots', ['lan', 'shot', 'nhat', 'strokes']),
  count('cycles', 'chu kỳ', 'cycles', ['chu ky', 'lan', 'cycle']),
  count('cph', 'linh kiện/giờ', 'cph', ['linh kien/gio', 'diem/gio']),
  count('cavity', 'lòng khuôn', 'cavities', ['long khuon', 'long', 'cavities', 'cav']),
  count('machine', 'máy', 'machines', ['may', 'machines']),
  count('line', 'dây chuyền', 'lines', ['day chuyen', 'chuyen', 'lines', 'line']),
  count('layer', 'lớp', 'layers', ['lop', 'layers']),
  count('circuit', 'mạch', 'circuits', ['mach', 'circuits']),
  count('colour', 'màu', 'colours', ['mau', 'colours', 'colors']),
  count('person', 'người', 'people', ['nguoi', 'people', 'cong nhan']),
  { unit: '', dimension: 'number', factor: 1, label: same('') },
];

const unitByName = new Map(unitTable.map((entry) => [entry.unit, entry]));

/** Folded, with the Greek mu of keyboards taken as the micro sign. */
const foldUnit = (text: string): string => searchKey(text.replace(/μ/g, 'µ')).replace(/\s*\/\s*/g, '/');

/** Every unit the product writes. */
export const units: string[] = unitTable.map((entry) => entry.unit);

/** How a unit is shown: `pcs/month` → `chiếc/tháng`. An unknown unit is shown as it is. */
export function unitLabel(unit: string, locale: 'vi' | 'en'): string {
  return unitByName.get(unit)?.label[locale] ?? unit;
}

export function isWholeUnit(unit: string): boolean {
  return unitByName.get(unit)?.whole ?? false;
}

/** Value in another unit of the same dimension (kN ↔ tf, g ↔ kg, µm ↔ mm), or null: unlike things are not compared. */
export function convertUnit(value: number, from: string, to: string): number | null {
  if (from === to) return tidy(value);
  const source = unitByName.get(from);
  const target = unitByName.get(to);
  if (!source || !target || source.dimension !== target.dimension) return null;
  return tidy((value * source.factor) / target.factor);
}

/**
 * Takes away the noise of binary fractions (20 µm is 0.02 mm, not 0.020000000000000004), and what is finer than the product
 * shows: a value that is shown and typed again is the same value.
 */
function tidy(value: number): number {
  return Math.abs(value) < 1e12 ? Number(Number(value.toPrecision(12)).toFixed(9)) : value;
}

/**
 * Which unit was typed where `expected` is asked for. "tấn" is a force for a press and a mass for a crane, so the
 * expected unit and its dimension are tried before all others. Null when no unit is known by that name.
 */
export function recogniseUnit(text: string, expected: string): string | null {
  const folded = foldUnit(text);
  const dimension = unitByName.get(expected)?.dimension;
  const named = unitTable.filter((entry) => foldUnit(entry.unit) === folded || foldUnit(entry.label.vi) === folded || foldUnit(entry.label.en) === folded || entry.names?.includes(folded));
  return (named.find((entry) => entry.unit === expected) ?? named.find((entry) => entry.dimension === dimension) ?? named[0])?.unit ?? null;
}
