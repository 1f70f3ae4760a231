import type { Actor } from '@matxich/domain';
import { Database, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { RememberedColumns } from '../layout';

/** What an office said of a set of column names is proposed when the same names come again. */
@Injectable()
export class ImportMappingRepository {
  constructor(private readonly database: Database) {}

  /** Key of the names → their meaning. */
  async find(organisationId: string | null, headerKeys: string[]): Promise<Map<string, RememberedColumns>> {
    if (organisationId === null) return new Map();
    const rows = await this.database.query<{ key: string; columns: RememberedColumns }>('SELECT header_key AS key, columns FROM import_mappings WHERE organisation_id = $1 AND header_key = ANY($2::text[])', [organisationId, headerKeys]);
    return new Map(rows.map(({ key, columns }) => [key, columns]));
  }

  async remember(tx: Tx, actor: Actor, headerKey: string, columns: RememberedColumns): Promise<void> {
    await tx.query(
      `INSERT INTO import_mappings (organisation_id, header_key, columns, changed_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT pk_import_mappings DO UPDATE SET columns = excluded.columns, changed_by = excluded.changed_by, changed_at = now()`,
      [actor.organisationId, headerKey, JSON.stringify(columns), actor.userId],
    );
  }
}
