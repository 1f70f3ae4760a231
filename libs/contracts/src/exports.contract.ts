import { importVerdicts } from '@matxich/domain';
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

const office = { who: 'acting', kinds: ['office'] } as const;
const common = { method: 'GET', tag: 'exports', file: [xlsxType, 'text/csv', 'application/json'], status: 200 } as const;

/** Lists as files: the rows of the screen with the same filters, all pages of it. */
export const exportEndpoints = {
  register: endpoint({ ...common, path: '/exports/register', summary: 'The register', access: office, query: ExportRegisterQuery, errors: ['export.too_many_rows'] }),
  importRows: endpoint({ ...common, path: '/exports/import-rows/:importId', summary: 'The row-level report of an import, with the cells to be mended', access: { ...office, object: 'office_any' }, params: z.strictObject({ importId: Id }), query: ExportImportRowsQuery, errors: ['request.not_found'] }),
};
