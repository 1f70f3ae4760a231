import type { ImportColumn, ImportRowResponse } from '@matxich/contracts';

/** What a row says of a firm, sound enough to be stored. Numbers stay digits: the database reads them. */
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
  legalForm: string | null;
  capitalOrigin: string | null;
  foundedYear: string | null;
  employees: string | null;
}

/** Where each fact is stored, in the order of `factFields`. */
export const factColumns = {
  nameVi: 'name_vi', nameEn: 'name_en', shortName: 'short_name', taxCode: 'tax_code', address: 'registered_address', phone: 'phone', website: 'website', intro: 'intro',
  provinceCode: 'province_code', legalForm: 'legal_form', capitalOrigin: 'capital_origin', foundedYear: 'founded_year', employees: 'employees',
} as const satisfies Record<keyof FirmFacts, string>;
export const factFields = Object.keys(factColumns) as (keyof FirmFacts)[];

/** Columns of `s` as one JSON object of texts: FirmFacts. */
export const factsJson = `json_build_object(${factFields.map((field) => `'${field}', s.${factColumns[field]}::text`).join(', ')})`;

/** A cell that was refused, left out or mended. */
export interface Problem {
  column: ImportColumn;
  code: ImportRowResponse['problems'][number]['code'];
  value: string | null;
}

export type ImportCells = Partial<Record<ImportColumn, string>>;

/** One row of the file, understood; without a look at the register. */
export interface FirmRow {
  row: number;
  cells: ImportCells;
  /** null exactly when a problem rejects the row. */
  facts: FirmFacts | null;
  /** Weightiest first; the first one is the reason of a rejected row, and a remark on any other. */
  problems: Problem[];
  /** A broken encoding was undone. */
  repaired: boolean;
  taxKey: string | null;
  nameKey: string;
  duplicateKey: string;
}
