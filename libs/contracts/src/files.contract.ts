import { filePurposes, fileVisibilities, mediaTypes } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, Version, text } from './fields';

export const FileResponse = z.object({
  id: Id,
  /** What its owner calls it; never a path. */
  label: z.string(),
  mediaType: z.enum(mediaTypes),
  bytes: z.number().int(),
  purpose: z.enum(filePurposes),
  visibility: z.enum(fileVisibilities),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  hasThumbnail: z.boolean(),
  createdAt: Instant,
  version: Version,
});
export type FileResponse = z.output<typeof FileResponse>;

/** Fields beside the file; a person's own words for it, when the name on the phone says nothing. */
export const FileFields = z.strictObject({ purpose: z.enum(filePurposes), label: text(0, 120).optional() });
export type FileFields = z.output<typeof FileFields>;
export const FileRequest = z.strictObject({ label: text(1, 120), visibility: z.enum(fileVisibilities) });
export type FileRequest = z.output<typeof FileRequest>;

const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const own = { ...supplier, object: 'own' } as const;
const anyone = { who: 'anyone' } as const;
const FileParams = z.strictObject({ fileId: Id });
const SupplierParams = z.strictObject({ supplierId: Id });
const tag = 'files';
const refusals = ['file.missing', 'file.empty', 'file.too_large', 'file.type_not_allowed', 'file.active_content', 'file.image_unreadable', 'file.image_too_large', 'file.infected', 'file.scanner_unavailable', 'file.store_unavailable', 'file.too_many'] as const;

export const fileEndpoints = {
  upload: endpoint({ method: 'POST', path: '/my/files', tag, summary: 'Keep a file of my firm; the same bytes again are the same file', access: supplier, body: FileFields, upload: true, response: FileResponse, status: 201, idempotent: true, errors: [...refusals] }),
  own: endpoint({ method: 'GET', path: '/my/files', tag, summary: 'The files of my firm, newest first', access: supplier, response: z.object({ items: z.array(FileResponse) }), status: 200, errors: [] }),
  update: endpoint({ method: 'PATCH', path: '/my/files/:fileId', tag, summary: 'Name a file, or say who may fetch it', access: own, params: FileParams, body: FileRequest, response: FileResponse, status: 200, ifMatch: true, errors: ['file.visibility_not_allowed', 'request.not_found'] }),
  remove: endpoint({ method: 'DELETE', path: '/my/files/:fileId', tag, summary: 'Take a file away; not while it proves a certificate', access: own, params: FileParams, status: 204, errors: ['file.in_use', 'request.not_found'] }),
  officeUpload: endpoint({ method: 'POST', path: '/office/suppliers/:supplierId/files', tag, summary: 'Keep evidence that the office has of a firm nobody has claimed', access: { who: 'acting', kinds: ['office'], object: 'office_any' }, params: SupplierParams, body: FileFields, upload: true, response: FileResponse, status: 201, idempotent: true, errors: [...refusals, 'supplier.already_claimed', 'request.not_found'] }),
  ofSupplier: endpoint({ method: 'GET', path: '/suppliers/:supplierId/files', tag, summary: 'Photos and brochures of a firm that I may see', access: anyone, params: SupplierParams, response: z.object({ items: z.array(FileResponse) }), status: 200, errors: ['request.not_found'] }),
  content: endpoint({ method: 'GET', path: '/files/:fileId/content', tag, summary: 'The bytes, as an attachment; 404 for whom the file is not visible', access: anyone, params: FileParams, download: true, status: 200, errors: ['request.not_found', 'file.infected', 'file.scanner_unavailable', 'file.store_unavailable'] }),
  thumbnail: endpoint({ method: 'GET', path: '/files/:fileId/thumbnail', tag, summary: 'A small picture of it', access: anyone, params: FileParams, download: true, status: 200, errors: ['request.not_found', 'file.infected', 'file.scanner_unavailable', 'file.store_unavailable'] }),
};
