/** Upper ends of the nominal size steps in mm, and tolerance widths in µm for IT5–IT12: ISO 286-1 standard tolerances (domain.md 1.2). */
const sizeSteps = [3, 6, 10, 18, 30, 50, 80, 120, 180, 250, 315, 400, 500];
const widths: Record<number, number[]> = {
  5: [4, 5, 6, 8, 9, 11, 13, 15, 18, 20, 23, 25, 27],
  6: [6, 8, 9, 11, 13, 16, 19, 22, 25, 29, 32, 36, 40],
  7: [10, 12, 15, 18, 21, 25, 30, 35, 40, 46, 52, 57, 63],
  8: [14, 18, 22, 27, 33, 39, 46, 54, 63, 72, 81, 89, 97],
  9: [25, 30, 36, 43, 52, 62, 74, 87, 100, 115, 130, 140, 155],
  10: [40, 48, 58, 70, 84, 100, 120, 140, 160, 185, 210, 230, 250],
  11: [60, 75, 90, 110, 130, 160, 190, 220, 250, 290, 320, 360, 400],
  12: [100, 120, 150, 180, 210, 250, 300, 350, 400, 460, 520, 570, 630],
};

export const FINEST_GRADE = 5;
export const COARSEST_GRADE = 12;

/** Index of the size step of a nominal in mm, or null above 500 mm (or at nought and below). */
export function sizeStep(nominal: number): number | null {
  const step = nominal > 0 ? sizeSteps.findIndex((end) => nominal <= end) : -1;
  return step === -1 ? null : step;
}

/** Total width in µm of a grade in a size step. */
export function gradeWidth(grade: number, step: number): number {
  return widths[grade]![step]!;
}

/** The grade a shop surely holds when it holds `width` µm in this size step: the finest one at least as wide; null above IT12. */
export function gradeHeld(width: number, step: number): number | null {
  for (let grade = FINEST_GRADE; grade <= COARSEST_GRADE; grade += 1) if (gradeWidth(grade, step) >= width) return grade;
  return null;
}
