import type { ImportColumn } from '@matxich/contracts';

/** What a row says of a firm, sound enough to be stored. */
export interface FirmFacts {
  nameVi: string;
  nameEn: string | null;
  shortName: string | null;
  taxCode: string | null;
  address: string | null;
  phone: string | null;
  website: string | null;
  intro: string | null;
  provinceCode: string | null;
}

export interface Remark {
  code: string;
  value: string | null;
}

export type ImportCells = Partial<Record<ImportColumn, string>>;

/** One row of the file, understood; without a look at the register. */
export interface FirmRow {
  row: number;
  cells: ImportCells;
  /** null exactly when `rejected` says why. */
  facts: FirmFacts | null;
  rejected: Remark | null;
  /** Something was left out or mended by rule; the row goes in nevertheless. */
  remark: Remark | null;
  /** A broken encoding was undone. */
  repaired: boolean;
  taxKey: string | null;
  nameKey: string;
  duplicateKey: string;
}
