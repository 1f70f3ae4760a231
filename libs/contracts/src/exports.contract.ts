import { importVerdicts, introductionStatuses } from '@matxich/domain';
import { z } from 'zod';
import { endpoint, xlsxType } from './endpoint';
import { Id } from './fields';
import { OfficeSuppliersQuery } from './suppliers.contract';

export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** XLSX and CSV speak the language of the reader, JSON carries the codes. */
const asFile = { format: z.enum(exportFormats).default('xlsx'), lang: z.enum(['vi', 'en']).default('vi') };
export const ExportQuery = z.strictObject(asFile);
export type ExportQuery = z.output<typeof ExportQuery>;
export const ExportRegisterQuery = z.strictObject({ ...asFile, q: OfficeSuppliersQuery.shape.q, show: OfficeSuppliersQuery.shape.show });
export type ExportRegisterQuery = z.output<typeof ExportRegisterQuery>;
export const ExportImportRowsQuery = z.strictObject({ ...asFile, verdict: z.enum(importVerdicts).optional() });
export type ExportImportRowsQuery = z.output<typeof ExportImportRowsQuery>;

export const ExportIntroductionsQuery = z.strictObject({ ...asFile, status: z.enum(introductionStatuses).optional() });
export type ExportIntroductionsQuery = z.output<typeof ExportIntroductionsQuery>;

const office = { who: 'acting', kinds: ['office'] } as const;
const common = { method: 'GET', tag: 'exports', file: [xlsxType, 'text/csv', 'application/json'], status: 200 } as const;

/** Lists as files: the rows of the screen with the same filters, all pages of it. */
export const exportEndpoints = {
  register: endpoint({ ...common, path: '/exports/register', summary: 'The register', access: office, query: ExportRegisterQuery, errors: ['export.too_many_rows'] }),
  statements: endpoint({ ...common, path: '/exports/statements', summary: 'The capability statements of my firm', access: { who: 'acting', kinds: ['supplier'] }, query: ExportQuery, errors: ['request.not_found'] }),
  rfqs: endpoint({ ...common, path: '/exports/rfqs', summary: 'My RFQs', access: { who: 'acting', kinds: ['buyer'] }, query: ExportQuery, errors: ['export.too_many_rows'] }),
  officeRfqs: endpoint({ ...common, path: '/exports/office-rfqs', summary: 'Published RFQs with match counts', access: office, query: ExportQuery, errors: ['export.too_many_rows'] }),
  introductions: endpoint({ ...common, path: '/exports/introductions', summary: 'Introductions I am a party to (office: all), without contact persons', access: { who: 'acting', kinds: ['supplier', 'buyer', 'office'] }, query: ExportIntroductionsQuery, errors: ['export.too_many_rows'] }),
  shortlist: endpoint({ ...common, path: '/exports/shortlists/:shortlistId', summary: 'A shortlist of my organisation with its notes', access: { who: 'acting', kinds: ['buyer', 'office'], object: 'own' }, params: z.strictObject({ shortlistId: Id }), query: ExportQuery, errors: ['request.not_found'] }),
  importRows: endpoint({ ...common, path: '/exports/import-rows/:importId', summary: 'The row-level report of an import, with the cells to be mended', access: { ...office, object: 'office_any' }, params: z.strictObject({ importId: Id }), query: ExportImportRowsQuery, errors: ['request.not_found'] }),
};
