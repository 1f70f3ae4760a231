import type { FileResponse } from '@matxich/contracts';

export type FileRow = Omit<FileResponse, 'createdAt'> & { createdAt: Date };

/** Columns of a file under the alias `f`, as an answer shows them. */
export const fileColumns = `f.id, f.label, f.media_type AS "mediaType", f.byte_size AS bytes, f.purpose, f.visibility, f.width, f.height, f.has_thumbnail AS "hasThumbnail", f.created_at AS "createdAt", f.version`;

/** The same as one JSON value; the instant is ISO. */
export const fileJson = `json_build_object('id', f.id, 'label', f.label, 'mediaType', f.media_type, 'bytes', f.byte_size, 'purpose', f.purpose, 'visibility', f.visibility, 'width', f.width, 'height', f.height,
  'hasThumbnail', f.has_thumbnail, 'createdAt', to_char(f.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'version', f.version)`;

export const toFile = (row: FileRow): FileResponse => ({ ...row, createdAt: row.createdAt.toISOString() });

/** Of the organisation itself, or about the firm that it speaks for. $1 = organisation. */
export const ownFile = `(f.organisation_id = $1 OR f.supplier_id = (SELECT id FROM suppliers WHERE organisation_id = $1))`;
