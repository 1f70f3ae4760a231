import type { FileRequest, FileResponse } from '@matxich/contracts';
import { DomainError, type FilePurpose, type FileVisibility, MAX_FILES_PER_ORGANISATION, type MediaType } from '@matxich/domain';
import { type Reads, type Tx, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type FileRow, fileColumns, ownFile, toFile } from '../queries/file-row';

/** Whose bytes these are: what makes two uploads one file. */
export interface FileSource {
  organisationId: string;
  supplierId: string | null;
  purpose: FilePurpose;
  hash: string;
}

export interface NewFile extends FileSource {
  id: string;
  uploadedBy: string;
  visibility: FileVisibility;
  label: string;
  mediaType: MediaType;
  bytes: number;
  width: number | null;
  height: number | null;
  hasThumbnail: boolean;
  isScanned: boolean;
}

const sourceOf = ({ organisationId, supplierId, purpose, hash }: FileSource): unknown[] => [organisationId, supplierId, purpose, hash];

/** A certificate shows it, or somebody saw it in a check that has not ended: what was seen can be shown again. */
const proving = `(EXISTS (SELECT 1 FROM supplier_certificates WHERE evidence_file_id = f.id) OR EXISTS (SELECT 1 FROM verification_checks WHERE evidence_file_id = f.id AND ended_at IS NULL))`;

@Injectable()
export class FileRepository {
  async bySource(reads: Reads, source: FileSource): Promise<FileResponse | null> {
    const [row] = (await reads.query(`SELECT ${fileColumns} FROM files f WHERE f.organisation_id = $1 AND f.supplier_id IS NOT DISTINCT FROM $2::uuid AND f.purpose = $3 AND f.source_hash = $4`, sourceOf(source))) as FileRow[];
    return row ? toFile(row) : null;
  }

  /**
   * Null when somebody has kept the same bytes meanwhile.
   * @throws DomainError file.too_many; counted under the organisation's lock, so that two at once do not slip through
   */
  async insert(tx: Tx, file: NewFile): Promise<FileResponse | null> {
    await tx.query('SELECT 1 FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [file.organisationId]);
    const [held] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM files WHERE organisation_id = $1 AND supplier_id IS NOT DISTINCT FROM $2::uuid', [file.organisationId, file.supplierId]);
    if (held!.count >= MAX_FILES_PER_ORGANISATION) throw new DomainError('file.too_many', { most: MAX_FILES_PER_ORGANISATION });
    const [row] = await tx.query<FileRow[]>(
      `INSERT INTO files AS f (organisation_id, supplier_id, purpose, source_hash, id, uploaded_by, visibility, label, media_type, byte_size, width, height, has_thumbnail, scanned_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, CASE WHEN $14 THEN clock_timestamp() END) ON CONFLICT DO NOTHING RETURNING ${fileColumns}`,
      [...sourceOf(file), file.id, file.uploadedBy, file.visibility, file.label, file.mediaType, file.bytes, file.width, file.height, file.hasThumbnail, file.isScanned],
    );
    return row ? toFile(row) : null;
  }

  /** @throws DomainError request.not_found, request.precondition_failed */
  async update(tx: Tx, organisationId: string, fileId: string, version: number, { label, visibility }: FileRequest): Promise<FileResponse> {
    const [row] = returnedRows<FileRow>(
      await tx.query(`UPDATE files f SET label = $4, visibility = $5, version = version + 1, updated_at = clock_timestamp() WHERE ${ownFile} AND f.id = $2 AND f.version = $3 RETURNING ${fileColumns}`, [organisationId, fileId, version, label, visibility]),
    );
    if (row) return toFile(row);
    await this.purposeOf(tx, organisationId, fileId);
    throw new DomainError('request.precondition_failed');
  }

  /** @throws DomainError request.not_found */
  async purposeOf(tx: Tx, organisationId: string, fileId: string): Promise<FilePurpose> {
    const [row] = await tx.query<{ purpose: FilePurpose }[]>(`SELECT f.purpose FROM files f WHERE ${ownFile} AND f.id = $2`, [organisationId, fileId]);
    if (!row) throw new DomainError('request.not_found');
    return row.purpose;
  }

  /** What proves a certificate, or was seen in a check that counts, stays. @throws DomainError request.not_found, file.in_use */
  async remove(tx: Tx, organisationId: string, fileId: string): Promise<void> {
    const rows = returnedRows(await tx.query(`DELETE FROM files f WHERE ${ownFile} AND f.id = $2 AND NOT ${proving} RETURNING f.id`, [organisationId, fileId]));
    if (rows.length > 0) return;
    await this.purposeOf(tx, organisationId, fileId);
    throw new DomainError('file.in_use');
  }

  async noteScan(tx: Tx, fileId: string): Promise<void> {
    await tx.query('UPDATE files SET scanned_at = clock_timestamp() WHERE id = $1', [fileId]);
  }

  /** Evidence that was sent but never used for anything within a day: the form was left. @returns ids */
  async removeUnused(tx: Tx): Promise<string[]> {
    const rows = returnedRows<{ id: string }>(
      await tx.query(
        `DELETE FROM files f WHERE f.purpose = 'evidence' AND f.created_at < now() - interval '1 day'
           AND NOT ${proving} AND NOT EXISTS (SELECT 1 FROM verification_requests WHERE file_id = f.id) RETURNING f.id`,
      ),
    );
    return rows.map((row) => row.id);
  }

  /** Those of the ids that are no file of ours. */
  async unknownAmong(reads: Reads, ids: string[]): Promise<string[]> {
    const rows = (await reads.query('SELECT id FROM unnest($1::uuid[]) AS given (id) WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.id = given.id)', [ids])) as { id: string }[];
    return rows.map((row) => row.id);
  }
}
