import type { MergeResponse } from '@matxich/contracts';
import { Database, type Reads, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type MovedRows, ReferenceMoves } from '../references/reference-moves';

interface MergeRow extends Omit<MergeResponse, 'mergedAt' | 'undoneAt' | 'moved'> {
  mergedAt: Date;
  undoneAt: Date | null;
  moved: MovedRows;
  /** The sort value with its microseconds. */
  at: string;
}

/** Names as they were when the two were merged: the rows themselves may have changed. */
const merges = `
  SELECT m.id, m.survivor_id AS "survivorId", m.survivor_after->>'name_vi' AS "survivorName", m.merged_id AS "mergedId", m.merged_before->>'name_vi' AS "mergedName", coalesce(u.name, '') AS "mergedBy",
         m.merged_at AS "mergedAt", m.note, m.moved, m.undone_at AS "undoneAt", m.merged_at::text AS at
  FROM supplier_merges m LEFT JOIN users u ON u.id = m.merged_by`;

@Injectable()
export class MergesQuery {
  constructor(
    private readonly database: Database,
    private readonly references: ReferenceMoves,
  ) {}

  async byId(reads: Reads, mergeId: string): Promise<MergeResponse> {
    const [row] = (await reads.query(`${merges} WHERE m.id = $1`, [mergeId])) as MergeRow[];
    if (!row) throw new Error(`merge ${mergeId} was just written`);
    return this.toMerge(row);
  }

  /** Latest first. */
  async page({ cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<{ items: MergeResponse[]; next: string | null }> {
    const [at, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<MergeRow>(`${merges} WHERE ($1::timestamptz IS NULL OR (m.merged_at, m.id) < ($1::timestamptz, $2::uuid)) ORDER BY m.merged_at DESC, m.id DESC LIMIT $3`, [at, id, limit + 1]);
    return toPage(rows, limit, (row) => [row.at, row.id], (row) => this.toMerge(row));
  }

  private toMerge({ at: _at, ...row }: MergeRow): MergeResponse {
    return { ...row, moved: this.references.movedCounts(row.moved), mergedAt: row.mergedAt.toISOString(), undoneAt: row.undoneAt?.toISOString() ?? null };
  }
}
