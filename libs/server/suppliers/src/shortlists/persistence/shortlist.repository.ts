import { DomainError, mostShortlists } from '@matxich/domain';
import { type Tx, newId, returnedRows, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ShortlistRepository {
  /** @throws DomainError shortlist.too_many, shortlist.name_taken */
  async insert(tx: Tx, organisationId: string, userId: string, name: string): Promise<string> {
    await tx.query('SELECT FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [organisationId]); // two at once must not both be the last
    const [held] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM shortlists WHERE organisation_id = $1', [organisationId]);
    if (held!.count >= mostShortlists) throw new DomainError('shortlist.too_many', { limit: mostShortlists });
    const id = newId();
    await this.named(() => tx.query('INSERT INTO shortlists (id, organisation_id, name, created_by) VALUES ($1, $2, $3, $4)', [id, organisationId, name, userId]));
    return id;
  }

  /** @throws DomainError request.precondition_failed, request.not_found, shortlist.name_taken */
  async rename(tx: Tx, organisationId: string, id: string, version: number, name: string): Promise<void> {
    const rows = await this.named(() => tx.query('UPDATE shortlists SET name = $4, version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND organisation_id = $2 AND version = $3 RETURNING id', [id, organisationId, version, name]));
    if (returnedRows(rows).length > 0) return;
    await this.lock(tx, organisationId, [id]);
    throw new DomainError('request.precondition_failed');
  }

  /** @throws DomainError request.not_found */
  async remove(tx: Tx, organisationId: string, id: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM shortlists WHERE id = $1 AND organisation_id = $2 RETURNING id', [id, organisationId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }

  /** Always in the order of the ids, so that two moves between the same lists cannot wait for each other. @throws DomainError request.not_found */
  async lock(tx: Tx, organisationId: string, ids: string[]): Promise<void> {
    const rows = await tx.query<unknown[]>('SELECT id FROM shortlists WHERE id = ANY($1::uuid[]) AND organisation_id = $2 ORDER BY id FOR UPDATE', [ids, organisationId]);
    if (rows.length < new Set(ids).size) throw new DomainError('request.not_found');
  }

  async touch(tx: Tx, ids: string[]): Promise<void> {
    await tx.query('UPDATE shortlists SET updated_at = clock_timestamp() WHERE id = ANY($1::uuid[])', [ids]);
  }

  private async named<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw violatedConstraint(error) === 'uq_shortlists_name' ? new DomainError('shortlist.name_taken') : error;
    }
  }
}
