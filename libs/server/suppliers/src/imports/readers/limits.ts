/** What a list of firms may cost at most (reliability.md W3). Everything is counted while reading; what a file says of itself is not believed. */
export const readLimits = {
  bytes: 20 << 20,
  inflatedBytes: 50 << 20,
  /** Inflated ÷ packed of one part of a workbook, once it is larger than 1 MB. */
  ratio: 100,
  entries: 200,
  rows: 100_000,
  columns: 200,
  cells: 2_000_000,
  /** Characters of one CSV record; also the longest cell of a workbook. */
  recordChars: 1_000_000,
  milliseconds: 30_000,
  /** Rows looked through for the one with the column names. */
  headerSearchRows: 30,
};

export type ReadLimits = typeof readLimits;
