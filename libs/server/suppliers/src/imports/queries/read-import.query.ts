import type { ImportResponse } from '@matxich/contracts';
import { DomainError, type ImportStatus, type ImportUndoing, type ImportVerdict, importUndoDays, noUndoings } from '@matxich/domain';
import { Database, type Tx, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { countVerdicts } from '../plan-import';

interface Row {
  id: string;
  file_name: string;
  format: ImportResponse['format'];
  encoding: string;
  status: ImportStatus;
  sheet: string | null;
  header_row: number | null;
  mapped_by: ImportResponse['mappedBy'];
  columns: ImportResponse['columns'];
  row_count: number;
  counts: Record<ImportVerdict, number>;
  repaired_count: number;
  created_at: Date;
  created_by_name: string | null;
  committed_at: Date | null;
  undoable_until: Date | null;
  undone_at: Date | null;
  undone_by_name: string | null;
  undo_counts: Record<ImportUndoing, number> | null;
  waiting: number;
}

/**
 * An import's firms that the search index has not heard of yet are those with an open outbox row. Each is looked up by its
 * id (OFFSET 0 says so to the planner): right after an import nobody has counted its 100,000 rows, and a plan made for a few
 * of them costs their square.
 */
const stillWaiting = `
SELECT import_id, count(DISTINCT open.id)::integer AS firms
FROM (SELECT DISTINCT aggregate_id AS id FROM outbox WHERE consumer = 'search' AND processed_at IS NULL AND dead_at IS NULL) AS open
CROSS JOIN LATERAL (
  SELECT import_id FROM suppliers WHERE id = open.id
  UNION ALL SELECT import_id FROM import_changes WHERE supplier_id = open.id OFFSET 0) AS cause
WHERE import_id IN (SELECT id FROM page WHERE status = 'committed')
GROUP BY import_id`;
/** In the transaction that writes an import nobody has heard of anything. */
const allWaiting = "SELECT id AS import_id, (counts->>'accepted')::integer + (counts->>'updated')::integer AS firms FROM page";

const select = (where: string, order: string, waiting = stillWaiting) => `
WITH page AS MATERIALIZED (SELECT * FROM imports i WHERE i.status <> 'discarded' AND ${where} ${order}),
waiting AS (${waiting})
SELECT i.*, u.name AS created_by_name, n.name AS undone_by_name, coalesce(w.firms, 0) AS waiting,
  CASE WHEN i.status = 'committed' AND i.committed_at > clock_timestamp() - interval '${importUndoDays} days' THEN i.committed_at + interval '${importUndoDays} days' END AS undoable_until
FROM page i LEFT JOIN users u ON u.id = i.created_by LEFT JOIN users n ON n.id = i.undone_by LEFT JOIN waiting w ON w.import_id = i.id
ORDER BY i.created_at DESC, i.id DESC`;

/** Imports from before a verdict existed have none of it. */
const noCounts = countVerdicts([]);

function toResponse(row: Row): ImportResponse {
  const total = row.status === 'committed' ? row.counts.accepted + row.counts.updated : 0;
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    encoding: row.encoding,
    status: row.status,
    sheet: row.sheet,
    headerRow: row.header_row,
    mappedBy: row.mapped_by,
    columns: row.columns,
    rowCount: row.row_count,
    counts: { ...noCounts, ...row.counts },
    repairedCount: row.repaired_count,
    searchable: { done: Math.max(0, total - row.waiting), total },
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name ?? 'CLI',
    committedAt: row.committed_at?.toISOString() ?? null,
    undoableUntil: row.undoable_until?.toISOString() ?? null,
    undone: row.undone_at && { at: row.undone_at.toISOString(), by: row.undone_by_name ?? 'CLI', counts: row.undo_counts ?? noUndoings() },
  };
}

@Injectable()
export class ReadImportQuery {
  constructor(private readonly database: Database) {}

  /** @throws DomainError request.not_found, also for a discarded one */
  one(importId: string, source: Pick<Tx, 'query'> | Database = this.database): Promise<ImportResponse> {
    return this.first(importId, source, stillWaiting);
  }

  /** The same in the transaction that has just written its firms. */
  justWritten(tx: Tx, importId: string): Promise<ImportResponse> {
    return this.first(importId, tx, allWaiting);
  }

  private async first(importId: string, source: Pick<Tx, 'query'> | Database, waiting: string): Promise<ImportResponse> {
    const rows = (await source.query<unknown>(select('i.id = $1', '', waiting), [importId])) as Row[];
    if (!rows[0]) throw new DomainError('request.not_found');
    return toResponse(rows[0]);
  }

  /** Newest first. */
  async page(cursor: string | undefined, limit: number): Promise<{ items: ImportResponse[]; next: string | null }> {
    const position = decodeCursor(cursor, 2);
    const after = position ? '(i.created_at, i.id) < ($2::timestamptz, $3::uuid)' : 'true';
    const rows = await this.database.query<Row & { position: string }>(
      select(after, 'ORDER BY i.created_at DESC, i.id DESC LIMIT $1').replace('SELECT i.*,', 'SELECT i.*, i.created_at::text AS position,'),
      [limit + 1, ...(position ?? [])],
    );
    return toPage(rows, limit, (row) => [row.position, row.id], toResponse);
  }
}
