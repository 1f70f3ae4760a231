import { DomainError } from '@matxich/domain';
import { Database, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** Dry runs that nobody came back to lose their file after so long, and can then be committed or discarded but not mapped again. */
const keptFor = '7 days';

/** The bytes of an upload for as long as its columns may be chosen. */
@Injectable()
export class ImportFileRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, importId: string, bytes: Buffer): Promise<void> {
    await tx.query('INSERT INTO import_files (import_id, bytes) VALUES ($1, $2)', [importId, bytes]);
  }

  async remove(tx: Tx, importId: string): Promise<void> {
    await tx.query('DELETE FROM import_files WHERE import_id = $1', [importId]);
  }

  async removeForgotten(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM import_files f USING imports i WHERE i.id = f.import_id AND i.created_at < now() - interval '${keptFor}'`);
  }

  /**
   * Name, note and bytes of an import that is not written yet.
   * @throws DomainError request.not_found (also when the file has been forgotten), import.already_committed
   */
  async read(importId: string): Promise<{ name: string; note: string | null; bytes: Buffer }> {
    const row = await this.database.one<{ name: string; note: string | null; bytes: Buffer | null; open: boolean }>(
      `SELECT i.file_name AS name, i.note, f.bytes, i.status IN ('unmapped', 'previewed') AS open
       FROM imports i LEFT JOIN import_files f ON f.import_id = i.id WHERE i.id = $1 AND i.status <> 'discarded'`,
      [importId],
    );
    if (row && !row.open) throw new DomainError('import.already_committed');
    if (!row?.bytes) throw new DomainError('request.not_found');
    return { name: row.name, note: row.note, bytes: row.bytes };
  }
}
