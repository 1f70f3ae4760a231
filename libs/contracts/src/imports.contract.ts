import { importStatuses, importUndoings, importVerdicts } from '@matxich/domain';
import { z } from 'zod';
import { endpoint, xlsxType } from './endpoint';
import { Cursor, Id, Instant, Limit, pageOf, text } from './fields';

export const importColumns = ['nameVi', 'nameEn', 'shortName', 'taxCode', 'address', 'phone', 'website', 'intro', 'province', 'legalForm', 'capitalOrigin', 'foundedYear', 'employees', 'externalId'] as const;
export type ImportColumn = (typeof importColumns)[number];

export const importMappedBy = ['recognised', 'remembered', 'chosen'] as const;

export const ImportResponse = z.object({
  id: Id,
  fileName: z.string(),
  format: z.enum(['csv', 'tsv', 'xlsx', 'json', 'jsonl']),
  encoding: z.string(),
  status: z.enum(importStatuses),
  /** The sheet of a workbook; null for other files. */
  sheet: z.string().nullable(),
  /** Where the column names stand; null while nobody has said so. */
  headerRow: z.number().int().nullable(),
  /** How the columns got their meaning: by their names, from this office's last choice for the same names, by a person. */
  mappedBy: z.enum(importMappedBy).nullable(),
  /** Which header was read as which column; null = column ignored. */
  columns: z.array(z.object({ header: z.string(), column: z.enum(importColumns).nullable() })),
  rowCount: z.number().int(),
  counts: z.record(z.enum(importVerdicts), z.number().int()),
  repairedCount: z.number().int(),
  /** After the commit: how many of the changed firms are searchable by now. */
  searchable: z.object({ done: z.number().int(), total: z.number().int() }),
  createdAt: Instant,
  createdBy: z.string(),
  committedAt: Instant.nullable(),
  /** Until then the whole import can be taken back; null when it cannot (any more). */
  undoableUntil: Instant.nullable(),
  undone: z.object({ at: Instant, by: z.string(), counts: z.record(z.enum(importUndoings), z.number().int()) }).nullable(),
});
export type ImportResponse = z.output<typeof ImportResponse>;

/** Why a row got its verdict. Stable: the report and its translations key on them. */
export const importRowReasons = [
  // accepted
  'new_firm', 'confirmed_new', 'tax_code_zero_restored', 'personal_code_dropped', 'formula_as_text', 'website_ignored', 'phone_ignored', 'address_shortened', 'intro_shortened',
  'name_en_ignored', 'short_name_ignored', 'province_ignored', 'legal_form_ignored', 'capital_origin_ignored', 'founded_year_ignored', 'employees_ignored',
  // updated, proposed, unchanged, duplicate, candidate
  'same_tax_code', 'confirmed_same', 'same_facts', 'same_name_address', 'waits_for_firm', 'firm_is_claimed',
  // rejected
  'name_missing', 'name_too_long', 'name_is_formula', 'encoding_broken', 'tax_code_shape', 'tax_code_component', 'tax_code_check_digit',
] as const;

export const ImportRowResponse = z.object({
  row: z.number().int(),
  verdict: z.enum(importVerdicts),
  reason: z.enum(importRowReasons).nullable(),
  /** What the reason speaks of: a cell, or for `duplicate` the number of the earlier row. */
  reasonValue: z.string().nullable(),
  /** Every cell that was refused, left out or mended, with its place in the sheet. */
  problems: z.array(z.object({ column: z.enum(importColumns), cell: z.string().nullable(), code: z.enum(importRowReasons), value: z.string().nullable() })),
  /** What the undo made of the row; null when nothing was taken back. */
  undone: z.enum(importUndoings).nullable(),
  repaired: z.boolean(),
  cells: z.record(z.string(), z.string()),
  /** The listed firm that a `candidate`, `updated` or `duplicate` speaks of. */
  supplierId: Id.nullable(),
  supplierName: z.string().nullable(),
});
export type ImportRowResponse = z.output<typeof ImportRowResponse>;

/** What a person needs to say which column is what. */
export const ImportLayoutResponse = z.object({
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  /** For JSON the keys are the names and cannot be chosen. */
  fixedHeader: z.boolean(),
  /** The names in the row, what each would be taken for, and what stands below it first. */
  columns: z.array(z.object({ header: z.string(), column: z.enum(importColumns).nullable(), suggested: z.enum(importColumns).nullable(), samples: z.array(z.string()) })),
  /** The first rows of the sheet as they are, to find the one with the names. */
  firstRows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
});
export type ImportLayoutResponse = z.output<typeof ImportLayoutResponse>;
export const ImportLayoutQuery = z.strictObject({ sheet: z.string().max(200).optional(), headerRow: z.coerce.number().int().min(0).max(1_048_576).optional() });
export type ImportLayoutQuery = z.output<typeof ImportLayoutQuery>;
/** One entry per column of the header row; null = leave the column out. */
export const ImportLayoutRequest = z.strictObject({
  sheet: z.string().max(200).nullable().default(null),
  headerRow: z.number().int().min(0).max(1_048_576),
  columns: z.array(z.enum(importColumns).nullable()).min(1).max(200),
});
export type ImportLayoutRequest = z.output<typeof ImportLayoutRequest>;

/** `candidate` rows: `same` = it is that firm, `new` = another firm, `skip` = leave out. Unanswered ones are left out. */
export const CommitImportRequest = z.strictObject({
  decisions: z.array(z.strictObject({ row: z.number().int().min(1), decision: z.enum(['same', 'new', 'skip']) })).max(100_000).default([]),
  candidates: z.enum(['skip', 'new', 'same']).default('skip'),
});
export type CommitImportRequest = z.output<typeof CommitImportRequest>;
export const UploadFields = z.strictObject({ note: text(0, 300).optional() });
export type UploadFields = z.output<typeof UploadFields>;

const office = { who: 'acting', kinds: ['office'] } as const;
const any = { ...office, object: 'office_any' } as const;
const ImportParams = z.strictObject({ importId: Id });
const tag = 'office: import';

export const importEndpoints = {
  upload: endpoint({ method: 'POST', path: '/office/imports', tag, summary: 'Upload a CSV, XLSX or JSON list of firms; answers with the dry run', access: office, body: UploadFields, upload: true, response: ImportResponse, status: 201, idempotent: true, errors: ['import.unreadable', 'import.format_unknown', 'import.too_large', 'import.too_many_rows'] }),
  template: endpoint({ method: 'GET', path: '/office/import-template', tag, summary: 'A workbook to fill in, with drop-downs and notes', access: office, query: z.strictObject({ lang: z.enum(['vi', 'en']).default('vi') }), file: [xlsxType], status: 200, errors: [] }),
  list: endpoint({ method: 'GET', path: '/office/imports', tag, summary: 'Imports, newest first', access: office, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: pageOf(ImportResponse), status: 200, errors: [] }),
  read: endpoint({ method: 'GET', path: '/office/imports/:importId', tag, summary: 'One import with its counts and progress', access: any, params: ImportParams, response: ImportResponse, status: 200, errors: ['request.not_found'] }),
  rows: endpoint({ method: 'GET', path: '/office/imports/:importId/rows', tag, summary: 'The row-level report', access: any, params: ImportParams, query: z.strictObject({ verdict: z.enum(importVerdicts).optional(), cursor: Cursor, limit: Limit }), response: pageOf(ImportRowResponse), status: 200, errors: ['request.not_found'] }),
  commit: endpoint({ method: 'POST', path: '/office/imports/:importId/commit', tag, summary: 'Write the accepted rows, all or nothing', access: any, params: ImportParams, body: CommitImportRequest, response: ImportResponse, status: 200, idempotent: true, errors: ['import.already_committed', 'import.unmapped', 'request.not_found'] }),
  layout: endpoint({ method: 'GET', path: '/office/imports/:importId/layout', tag, summary: 'Sheets, column names and first rows of a file that is not written yet', access: any, params: ImportParams, query: ImportLayoutQuery, response: ImportLayoutResponse, status: 200, errors: ['import.already_committed', 'import.mapping_invalid', 'request.not_found'] }),
  map: endpoint({ method: 'POST', path: '/office/imports/:importId/layout', tag, summary: 'Say which column is what; the dry run is made again and the choice remembered for these column names', access: any, params: ImportParams, body: ImportLayoutRequest, response: ImportResponse, status: 200, idempotent: true, errors: ['import.already_committed', 'import.mapping_invalid', 'import.unreadable', 'import.too_many_rows', 'import.too_large', 'request.not_found'] }),
  undo: endpoint({ method: 'POST', path: '/office/imports/:importId/undo', tag, summary: 'Take a written import back as a whole, within 30 days; what was changed since is kept', access: any, params: ImportParams, response: ImportResponse, status: 200, idempotent: true, errors: ['import.not_committed', 'import.already_undone', 'import.undo_expired', 'request.not_found'] }),
  discard: endpoint({ method: 'DELETE', path: '/office/imports/:importId', tag, summary: 'Throw a dry run away', access: any, params: ImportParams, status: 204, errors: ['import.already_committed', 'request.not_found'] }),
};
