import { DomainError } from '@matxich/domain';

export const tableFormats = ['csv', 'tsv', 'xlsx', 'json', 'jsonl'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** One record; `row` is what a spreadsheet shows beside it (the header counts), for JSON the number of the object. */
export interface SourceRow {
  row: number;
  cells: string[];
}

/** A file as text cells, before anybody asks what they mean. */
export interface SourceTable {
  format: TableFormat;
  encoding: string;
  header: string[];
  rows: SourceRow[];
}

type ReadErrorCode = 'import.unreadable' | 'import.format_unknown' | 'import.too_large' | 'import.too_many_rows' | 'import.no_header';

/** A refusal of the whole file; `mend` says in English what to do, the SPA translates by code and params. */
export const refuseFile = (code: ReadErrorCode, params: Record<string, string | number>, mend: string): DomainError => new DomainError(code, params, [{ path: 'file', message: mend }]);
