import type { FileResponse } from '@matxich/contracts';
import { type Actor, DomainError, type MediaType } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { BuyerRelations } from '../buyer-relations';
import { type FileRow, fileColumns, ownFile, toFile } from './file-row';

/** A file that somebody may fetch. */
export interface FetchableFile {
  id: string;
  label: string;
  mediaType: MediaType;
  hasThumbnail: boolean;
  isPublic: boolean;
  isScanned: boolean;
}

/** Who may fetch: the organisation whose it is, the firm it is about, every office; then by visibility. $1 = organisation, $2 = its kind, $3 = firms that it was introduced to. */
const fetchable = `(${ownFile} OR $2 = 'office' OR (s.visible AND (f.visibility = 'public' OR (f.visibility = 'introduced' AND s.id = ANY($3::uuid[])))))`;

@Injectable()
export class FilesQuery {
  constructor(
    private readonly database: Database,
    private readonly relations: BuyerRelations,
  ) {}

  async ofOrganisation(organisationId: string): Promise<{ items: FileResponse[] }> {
    const rows = await this.database.query<FileRow>(`SELECT ${fileColumns} FROM files f WHERE ${ownFile} ORDER BY f.created_at DESC, f.id DESC LIMIT 500`, [organisationId]);
    return { items: rows.map(toFile) };
  }

  /** Photos and brochures of a firm, as far as the reader may see them. @throws DomainError request.not_found */
  async ofSupplier(actor: Actor | null, supplierId: string): Promise<{ items: FileResponse[] }> {
    const [firm] = await this.database.query('SELECT 1 FROM suppliers WHERE id = $1 AND visible', [supplierId]);
    if (!firm) throw new DomainError('request.not_found');
    const rows = await this.database.query<FileRow>(
      `SELECT ${fileColumns} FROM files f JOIN suppliers s ON s.id = f.supplier_id WHERE f.supplier_id = $4 AND f.purpose IN ('photo', 'brochure') AND ${fetchable}
       ORDER BY f.purpose DESC, f.created_at DESC, f.id DESC LIMIT 100`,
      [...(await this.reader(actor)), supplierId],
    );
    return { items: rows.map(toFile) };
  }

  /** Null for whom there is no such file. */
  async fetchable(actor: Actor | null, fileId: string): Promise<FetchableFile | null> {
    return this.database.one<FetchableFile>(
      `SELECT f.id, f.label, f.media_type AS "mediaType", f.has_thumbnail AS "hasThumbnail", f.visibility = 'public' AS "isPublic", f.scanned_at IS NOT NULL AS "isScanned"
       FROM files f LEFT JOIN suppliers s ON s.id = f.supplier_id WHERE f.id = $4 AND ${fetchable}`,
      [...(await this.reader(actor)), fileId],
    );
  }

  private async reader(actor: Actor | null): Promise<[string | null, string | null, string[]]> {
    const introduced = actor?.organisationKind === 'buyer' && actor.organisationId ? await this.relations.introducedTo(actor.organisationId) : [];
    return [actor?.organisationId ?? null, actor?.organisationKind ?? null, introduced];
  }
}
