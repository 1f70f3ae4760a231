import { COARSEST_GRADE, FINEST_GRADE, gradeHeld, gradeWidth, sizeStep } from '../iso-286';
import { decided, type Comparison } from './comparison';

interface Tolerance {
  value: number;
  nominal?: number;
}

/** µm of total width from ± mm. */
const widthOf = (tolerance: Tolerance): number => 2000 * tolerance.value;

/** The width in µm that a shop holding `cap` in step `from` is sure to hold in step `to`. */
function widthAt(cap: Tolerance, from: number, to: number): number {
  const grade = gradeHeld(widthOf(cap), from);
  if (grade !== null) return gradeWidth(grade, to);
  return (widthOf(cap) * gradeWidth(COARSEST_GRADE, to)) / gradeWidth(COARSEST_GRADE, from);
}

/**
 * ± tolerances by ISO 286-1 (domain.md 1.2). A tighter value on a larger part always serves, a wider one on a smaller
 * part never does; in one size step the ± values decide; between steps the supplier's value becomes the IT grade it is
 * sure to hold and that grade's width at the asked size decides. Widths finer than IT5 and sizes above 500 mm have no
 * grade: ± values decide. Without both sizes ± values decide and the verdict says `size_unknown`.
 */
export function compareTolerance(cap: Tolerance, req: Tolerance): Comparison {
  const direct = decided(cap.value <= req.value);
  if (cap.nominal === undefined || req.nominal === undefined) return { ...direct, note: 'size_unknown' };
  if (cap.value <= req.value && req.nominal <= cap.nominal) return direct;
  if (cap.value > req.value && req.nominal >= cap.nominal) return direct;
  const from = sizeStep(cap.nominal);
  const to = sizeStep(req.nominal);
  if (from === null || to === null || from === to || widthOf(req) < gradeWidth(FINEST_GRADE, to)) return direct;
  return decided(widthAt(cap, from, to) <= widthOf(req));
}
