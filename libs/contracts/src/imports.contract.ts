import { importStatuses, importVerdicts } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, Limit, pageOf, text } from './fields';

export const importColumns = ['nameVi', 'nameEn', 'shortName', 'taxCode', 'address', 'phone', 'website', 'intro', 'province', 'externalId'] as const;
export type ImportColumn = (typeof importColumns)[number];

export const ImportResponse = z.object({
  id: Id,
  fileName: z.string(),
  format: z.enum(['csv', 'tsv', 'xlsx', 'json', 'jsonl']),
  encoding: z.string(),
  status: z.enum(importStatuses),
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
});
export type ImportResponse = z.output<typeof ImportResponse>;

/** Why a row got its verdict. Stable: the report and its translations key on them. */
export const importRowReasons = [
  // accepted
  'new_firm', 'confirmed_new', 'tax_code_zero_restored', 'personal_code_dropped', 'formula_as_text', 'website_ignored', 'phone_ignored', 'address_shortened', 'intro_shortened',
  // updated, unchanged, duplicate, candidate
  'same_tax_code', 'confirmed_same', 'same_facts', 'same_name_address',
  // rejected
  'name_missing', 'name_too_long', 'name_is_formula', 'encoding_broken', 'tax_code_shape', 'tax_code_component', 'tax_code_check_digit',
] as const;

export const ImportRowResponse = z.object({
  row: z.number().int(),
  verdict: z.enum(importVerdicts),
  reason: z.enum(importRowReasons).nullable(),
  /** What the reason speaks of: a cell, or for `duplicate` the number of the earlier row. */
  reasonValue: z.string().nullable(),
  repaired: z.boolean(),
  cells: z.record(z.string(), z.string()),
  /** The listed firm that a `candidate`, `updated` or `duplicate` speaks of. */
  supplierId: Id.nullable(),
  supplierName: z.string().nullable(),
});
export type ImportRowResponse = z.output<typeof ImportRowResponse>;

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
  upload: endpoint({ method: 'POST', path: '/office/imports', tag, summary: 'Upload a CSV, XLSX or JSON list of firms; answers with the dry run', access: office, body: UploadFields, upload: true, response: ImportResponse, status: 201, idempotent: true, errors: ['import.unreadable', 'import.format_unknown', 'import.too_large', 'import.too_many_rows', 'import.no_header'] }),
  list: endpoint({ method: 'GET', path: '/office/imports', tag, summary: 'Imports, newest first', access: office, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: pageOf(ImportResponse), status: 200, errors: [] }),
  read: endpoint({ method: 'GET', path: '/office/imports/:importId', tag, summary: 'One import with its counts and progress', access: any, params: ImportParams, response: ImportResponse, status: 200, errors: ['request.not_found'] }),
  rows: endpoint({ method: 'GET', path: '/office/imports/:importId/rows', tag, summary: 'The row-level report', access: any, params: ImportParams, query: z.strictObject({ verdict: z.enum(importVerdicts).optional(), cursor: Cursor, limit: Limit }), response: pageOf(ImportRowResponse), status: 200, errors: ['request.not_found'] }),
  commit: endpoint({ method: 'POST', path: '/office/imports/:importId/commit', tag, summary: 'Write the accepted rows, all or nothing', access: any, params: ImportParams, body: CommitImportRequest, response: ImportResponse, status: 200, idempotent: true, errors: ['import.already_committed', 'request.not_found'] }),
  discard: endpoint({ method: 'DELETE', path: '/office/imports/:importId', tag, summary: 'Throw a dry run away', access: any, params: ImportParams, status: 204, errors: ['import.already_committed', 'request.not_found'] }),
};
