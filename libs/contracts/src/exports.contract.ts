import type { ErrorCode } from '@matxich/domain';
import { z } from 'zod';
import { duplicateEndpoints } from './duplicates.contract';
import { type Endpoint, endpoint, xlsxType } from './endpoint';
import { Id } from './fields';
import { importEndpoints } from './imports.contract';
import { introductionEndpoints } from './introductions.contract';
import { notificationEndpoints } from './notifications.contract';
import { rfqEndpoints } from './rfqs.contract';
import { sessionEndpoints } from './session.contract';
import { supplierEndpoints } from './suppliers.contract';
import { verificationEndpoints } from './verification.contract';

export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** XLSX and CSV speak the language of the reader, JSON carries the codes. */
const asFile = { format: z.enum(exportFormats).default('xlsx'), lang: z.enum(['vi', 'en']).default('vi') };
export const ExportQuery = z.strictObject(asFile);
export type ExportQuery = z.output<typeof ExportQuery>;

const file = { method: 'GET', tag: 'exports', file: [xlsxType, 'text/csv', 'application/json'], status: 200 } as const;

/** Not of the rows: where a page begins, how long it is; the language comes with the file. */
const paging = ['cursor', 'limit', 'page', 'lang'] as const;
type FiltersOf<L> = L extends { query: z.ZodObject<infer Shape> } ? Omit<Shape, (typeof paging)[number]> : Record<never, never>;
type ListFile<P extends string, L extends Endpoint> = typeof file & { path: P; summary: string; access: L['access']; errors: readonly ErrorCode[]; query: z.ZodObject<FiltersOf<L> & typeof asFile, z.core.$strict> } & (L extends { params: infer Params extends z.ZodType } ? { params: Params } : unknown);

/** A list as a file: the rows of the screen, all pages of them. Who may have it and its filters are those of the list itself. */
function fileOf<const P extends string, L extends Endpoint>(path: P, summary: string, list: L): ListFile<P, L> {
  const shape: z.ZodRawShape = list.query instanceof z.ZodObject ? list.query.shape : {};
  const filters = Object.fromEntries(Object.entries(shape).filter(([name]) => !paging.some((one) => one === name)));
  const row = endpoint({ ...file, path, summary, access: list.access, ...(list.params ? { params: list.params } : {}), query: z.strictObject({ ...filters, ...asFile }), errors: [...list.errors, 'export.too_many_rows'] });
  return row as unknown as ListFile<P, L>;
}

export const exportEndpoints = {
  suppliers: fileOf('/exports/suppliers', 'What the search finds, in its order; 1,000 firms at most', supplierEndpoints.search),
  register: fileOf('/exports/register', 'The register', supplierEndpoints.officeList),
  claims: fileOf('/exports/claims', 'Claims of firms', supplierEndpoints.officeClaims),
  duplicates: fileOf('/exports/duplicates', 'Pairs of entries that look like one firm', duplicateEndpoints.list),
  merges: fileOf('/exports/merges', 'Merges', duplicateEndpoints.merges),
  verificationQueue: fileOf('/exports/verification-queue', 'What waits to be checked', verificationEndpoints.queue),
  checks: fileOf('/exports/checks/:supplierId', 'All that was ever checked of a firm', verificationEndpoints.ofSupplier),
  ownChecks: fileOf('/exports/own-checks', 'All that was ever checked of my firm', verificationEndpoints.own),
  imports: fileOf('/exports/imports', 'Imports with their counts', importEndpoints.list),
  importRows: fileOf('/exports/import-rows/:importId', 'The row-level report of an import, with the cells to be mended', importEndpoints.rows),
  statements: endpoint({ ...file, path: '/exports/statements', summary: 'The capability statements of my firm', access: supplierEndpoints.own.access, query: ExportQuery, errors: ['request.not_found'] }),
  shortlist: endpoint({ ...file, path: '/exports/shortlists/:shortlistId', summary: 'A shortlist of my organisation with its notes', access: { who: 'acting', kinds: ['buyer', 'office'], object: 'own' }, params: z.strictObject({ shortlistId: Id }), query: ExportQuery, errors: ['request.not_found'] }),
  rfqs: fileOf('/exports/rfqs', 'My RFQs', rfqEndpoints.list),
  officeRfqs: fileOf('/exports/office-rfqs', 'Published RFQs with match counts', rfqEndpoints.officeList),
  matches: fileOf('/exports/matches/:rfqId', 'The ranked suppliers of an RFQ with every verdict', rfqEndpoints.matches),
  opportunities: fileOf('/exports/opportunities', 'Open RFQs that my firm was considered for', rfqEndpoints.opportunities),
  introductions: fileOf('/exports/introductions', 'Introductions I am a party to (office: all), without contact persons', introductionEndpoints.list),
  notifications: fileOf('/exports/notifications', 'My inbox', notificationEndpoints.list),
  members: fileOf('/exports/members', 'People of my organisation', sessionEndpoints.members),
};
