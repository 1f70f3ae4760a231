import { DomainError } from '@matxich/domain';

export const tableFormats = ['csv', 'tsv', 'xlsx', 'json', 'jsonl'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** One record; `row` is what a spreadsheet shows beside it (the header counts), for JSON the number of the object. */
export interface SourceRow {
  row: number;
  cells: string[];
}

/** A file as rows of text, before anybody asks where the column names stand. */
export interface RawTable {
  format: TableFormat;
  encoding: string;
  /** Names of the sheets of a workbook, and the one that was read; none for other files. */
  sheets: string[];
  sheet: string | null;
  /** JSON names its columns by keys: the first row (number 0) is the header and no other can be. */
  fixedHeader: boolean;
  rows: SourceRow[];
}

/** A file as text cells, before anybody asks what they mean. */
export interface SourceTable {
  format: TableFormat;
  encoding: string;
  header: string[];
  rows: SourceRow[];
}

type ReadErrorCode = 'import.unreadable' | 'import.format_unknown' | 'import.too_large' | 'import.too_many_rows' | 'import.no_header' | 'import.mapping_invalid';

/** A refusal of the whole file; `mend` says in English what to do, the SPA translates by code and params. */
export const refuseFile = (code: ReadErrorCode, params: Record<string, string | number>, mend: string): DomainError => new DomainError(code, params, [{ path: 'file', message: mend }]);
