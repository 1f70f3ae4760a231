import { randomBytes } from 'node:crypto';
import type { SavedSearchResponse } from '@matxich/contracts';
import { type AlertFrequency, type AlertOutcome, DomainError, mostSavedSearches } from '@matxich/domain';
import { Database, type Reads, type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** Seven in the morning of Vietnam: of tomorrow, or of next Monday. The database's clock decides. */
export const nextRun = (frequency: string): string => `CASE ${frequency}
  WHEN 'daily' THEN (date_trunc('day', clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh') + interval '1 day 7 hours') AT TIME ZONE 'Asia/Ho_Chi_Minh'
  WHEN 'weekly' THEN (date_trunc('week', clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh') + interval '7 days 7 hours') AT TIME ZONE 'Asia/Ho_Chi_Minh' END`;

/** Of the last run that had something to tell; run ids rise with time. */
const latestFirms = `coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name_vi) ORDER BY f.name_vi, f.id) FROM (
  SELECT s.id, s.name_vi FROM saved_search_firms n JOIN suppliers s ON s.id = n.supplier_id AND s.visible
  WHERE n.saved_search_id = saved_searches.id AND n.run_id = (SELECT run_id FROM saved_search_firms WHERE saved_search_id = saved_searches.id AND run_id IS NOT NULL ORDER BY run_id DESC LIMIT 1) ORDER BY s.name_vi, s.id LIMIT 20) f), '[]')`;
const columns = `${latestFirms} AS "latestFirms", id, name, query, frequency, created_at AS "createdAt", last_run_at AS "lastRunAt", last_total AS "lastTotal", last_found AS "lastFound", outcome, next_run_at AS "nextRunAt", version`;
type Row = Omit<SavedSearchResponse, 'createdAt' | 'lastRunAt' | 'nextRunAt'> & { createdAt: Date; lastRunAt: Date | null; nextRunAt: Date | null };
const toResponse = (row: Row): SavedSearchResponse => ({ ...row, createdAt: row.createdAt.toISOString(), lastRunAt: row.lastRunAt?.toISOString() ?? null, nextRunAt: row.nextRunAt?.toISOString() ?? null });

interface Owner {
  organisationId: string;
  userId: string;
}

/** A search that is due, as it was read; `nextRunAt` in full precision tells whether somebody else has run it since. */
export interface DueSearch {
  id: string;
  query: Record<string, string>;
  learnt: boolean;
  nextRunAt: string;
}

export interface RunResult {
  outcome: AlertOutcome;
  /** Firms that it finds; null when it could not look. */
  total: number | null;
}

@Injectable()
export class SavedSearchRepository {
  constructor(private readonly database: Database) {}

  async ofPerson({ organisationId, userId }: Owner): Promise<SavedSearchResponse[]> {
    return (await this.database.query<Row>(`SELECT ${columns} FROM saved_searches WHERE organisation_id = $1 AND user_id = $2 ORDER BY created_at DESC, id`, [organisationId, userId])).map(toResponse);
  }

  /** @throws DomainError saved_search.too_many */
  async insert(tx: Tx, { organisationId, userId }: Owner, name: string, query: Record<string, string>, frequency: AlertFrequency): Promise<SavedSearchResponse> {
    await tx.query('SELECT FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [organisationId]); // two at once must not both be the last
    const [held] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM saved_searches WHERE organisation_id = $1', [organisationId]);
    if (held!.count >= mostSavedSearches) throw new DomainError('saved_search.too_many', { limit: mostSavedSearches });
    const rows = await tx.query<Row[]>(
      `INSERT INTO saved_searches (id, organisation_id, user_id, name, query, frequency, alert_key, next_run_at) VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $6 <> 'off' THEN clock_timestamp() END) RETURNING ${columns}`,
      [newId(), organisationId, userId, name, JSON.stringify(query), frequency, randomBytes(32)],
    );
    return toResponse(rows[0]!);
  }

  /**
   * Alerts that are switched on learn first which firms there are; other changes of the frequency keep what is known.
   * @throws DomainError request.precondition_failed, request.not_found
   */
  async update(tx: Tx, { organisationId, userId }: Owner, id: string, version: number, name: string, frequency: AlertFrequency): Promise<SavedSearchResponse> {
    const rows = returnedRows<Row>(
      await tx.query(
        `UPDATE saved_searches SET name = $5, frequency = $6, version = version + 1, learnt_at = CASE WHEN frequency = 'off' THEN NULL ELSE learnt_at END, frequency_before = NULL,
           next_run_at = CASE WHEN $6 = 'off' THEN NULL WHEN frequency = 'off' OR learnt_at IS NULL THEN clock_timestamp() WHEN frequency = $6 THEN next_run_at ELSE ${nextRun('$6')} END
         WHERE id = $1 AND organisation_id = $2 AND user_id = $3 AND version = $4 RETURNING ${columns}`,
        [id, organisationId, userId, version, name, frequency],
      ),
    );
    if (rows[0]) return toResponse(rows[0]);
    const [there] = await tx.query<unknown[]>('SELECT FROM saved_searches WHERE id = $1 AND organisation_id = $2 AND user_id = $3', [id, organisationId, userId]);
    throw new DomainError(there ? 'request.precondition_failed' : 'request.not_found');
  }

  /** @throws DomainError request.not_found */
  async remove(tx: Tx, { organisationId, userId }: Owner, id: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM saved_searches WHERE id = $1 AND organisation_id = $2 AND user_id = $3 RETURNING id', [id, organisationId, userId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }

  async alertKey(reads: Reads, id: string): Promise<Buffer | null> {
    return ((await reads.query('SELECT alert_key AS key FROM saved_searches WHERE id = $1', [id])) as { key: Buffer }[])[0]?.key ?? null;
  }

  /** By the link in a mail; pressed twice it is off once, and what it was before is not forgotten. */
  async switchOff(tx: Tx, id: string): Promise<{ name: string; frequency: AlertFrequency }> {
    return returnedRows<{ name: string; frequency: AlertFrequency }>(
      await tx.query(`UPDATE saved_searches SET frequency_before = CASE WHEN frequency = 'off' THEN frequency_before ELSE frequency END, frequency = 'off', next_run_at = NULL, version = version + (frequency <> 'off')::int WHERE id = $1 RETURNING name, frequency`, [id]),
    )[0]!;
  }

  /** What the link switched off, on again; what was found in between is told. */
  async switchOn(tx: Tx, id: string): Promise<{ name: string; frequency: AlertFrequency }> {
    await tx.query(`UPDATE saved_searches SET frequency = frequency_before, frequency_before = NULL, next_run_at = ${nextRun('frequency_before')}, version = version + 1 WHERE id = $1 AND frequency = 'off' AND frequency_before IS NOT NULL`, [id]);
    return (await tx.query<{ name: string; frequency: AlertFrequency }[]>('SELECT name, frequency FROM saved_searches WHERE id = $1', [id]))[0]!;
  }

  /** Searches of people who still belong to the organisation. */
  async due(limit: number): Promise<DueSearch[]> {
    return this.database.query<DueSearch>(
      `SELECT s.id, s.query, s.learnt_at IS NOT NULL AS learnt, s.next_run_at::text AS "nextRunAt" FROM saved_searches s
       WHERE s.next_run_at <= clock_timestamp() AND EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = s.organisation_id AND m.user_id = s.user_id) ORDER BY s.next_run_at LIMIT $1`,
      [limit],
    );
  }

  /** Remembers the firms that the search finds. @returns how many of them it had not found before */
  async remember(tx: Tx, { id, learnt }: DueSearch, supplierIds: string[], runId: string): Promise<number> {
    const rows = returnedRows(
      await tx.query('INSERT INTO saved_search_firms (saved_search_id, supplier_id, run_id) SELECT $1, s.id, $3 FROM suppliers s WHERE s.id = ANY($2::uuid[]) ORDER BY s.id ON CONFLICT ON CONSTRAINT pk_saved_search_firms DO NOTHING RETURNING supplier_id', [id, supplierIds, learnt ? runId : null]),
    );
    return rows.length;
  }

  /** Says that the run of this moment is done. @returns false when another worker was faster, or the person has changed the search: then nothing of the run counts */
  async finish(tx: Tx, { id, nextRunAt }: DueSearch, { outcome, total }: RunResult): Promise<boolean> {
    const rows = returnedRows(
      await tx.query(
        `UPDATE saved_searches SET next_run_at = ${nextRun('frequency')}, last_run_at = clock_timestamp(), outcome = $3, last_total = $4, last_found = NULL,
           learnt_at = CASE WHEN $3 = 'looked' THEN coalesce(learnt_at, clock_timestamp()) ELSE learnt_at END
         WHERE id = $1 AND next_run_at = $2::timestamptz AND frequency <> 'off' RETURNING id`,
        [id, nextRunAt, outcome, total],
      ),
    );
    return rows.length > 0;
  }

  /** How many of the firms were new to it. */
  async note(tx: Tx, id: string, found: number): Promise<void> {
    await tx.query('UPDATE saved_searches SET last_found = $2 WHERE id = $1', [id, found]);
  }
}
