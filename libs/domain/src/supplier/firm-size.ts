import type { IndustryLine } from './firm-industry';

/** Limits of Decree 80/2021, article 5, lie on the edges of these bands, so that a band decides a class as well as a number. */
export const headcountBands = ['upto_10', 'from_11_to_100', 'from_101_to_200', 'from_201_to_500', 'over_500'] as const;
export type HeadcountBand = (typeof headcountBands)[number];
/** Revenue of a year, billion VND. */
export const revenueBands = ['upto_3', 'from_3_to_50', 'from_50_to_200', 'over_200'] as const;
export type RevenueBand = (typeof revenueBands)[number];
/** Total capital, billion VND. */
export const capitalBands = ['upto_3', 'from_3_to_20', 'from_20_to_100', 'over_100'] as const;
export type CapitalBand = (typeof capitalBands)[number];

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

const headcountLimits = [10, 100, 200, 500];

export function headcountBandOf(employees: number): HeadcountBand {
  const at = headcountLimits.findIndex((limit) => employees <= limit);
  return at === -1 ? 'over_500' : headcountBands[at]!;
}

export interface FirmSize {
  employees: number | null;
  headcountBand: HeadcountBand | null;
  revenueBand: RevenueBand | null;
  capitalBand: CapitalBand | null;
}

/** Within the limits of the class at this place? null = not stated. */
const within = <T>(bands: readonly T[], band: T | null, limit: number): boolean | null => (band === null ? null : bands.indexOf(band) <= limit);
const either = (one: boolean | null, other: boolean | null): boolean | null => (one === true || other === true ? true : one === null || other === null ? null : false);
const both = (one: boolean | null, other: boolean | null): boolean | null => (one === false || other === false ? false : one === null || other === null ? null : true);

/** Sections A–F of VSIC: agriculture, industry and construction share their limits; trade and services have others. */
const sharesLimits = ({ system, code }: IndustryLine): boolean => system !== 'vsic' || (/^\d/.test(code) ? Number(code.slice(0, 2)) <= 43 : code <= 'F');

/**
 * SME class in industry and construction (Decree 80/2021, article 5): employees with social insurance X, and revenue T or
 * capital V. Micro X ≤ 10 and (T ≤ 3 or V ≤ 3), small X ≤ 100 and (T ≤ 50 or V ≤ 20), medium X ≤ 200 and (T ≤ 200 or V ≤ 100),
 * in billion VND. An exact headcount counts before a band.
 * @returns null while a missing figure could still change the class, and for a firm whose main line is trade or a service
 */
export function sizeClass({ employees, headcountBand, revenueBand, capitalBand }: FirmSize, industries: readonly IndustryLine[] = []): SizeClass | null {
  const main = industries.find((line) => line.main);
  if (main && !sharesLimits(main)) return null;
  const headcount = employees === null ? headcountBand : headcountBandOf(employees);
  for (const [at, name] of (['micro', 'small', 'medium'] as const).entries()) {
    const fits = both(within(headcountBands, headcount, at), either(within(revenueBands, revenueBand, at), within(capitalBands, capitalBand, at)));
    if (fits === null) return null;
    if (fits) return name;
  }
  return 'large';
}
