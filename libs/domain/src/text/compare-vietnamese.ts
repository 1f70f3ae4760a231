const collator = new Intl.Collator('vi');

/** Vietnamese alphabetical order (a ă â … d đ …, tones secondary); agrees with PostgreSQL's `vi-x-icu`. For sorting, never for finding. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
