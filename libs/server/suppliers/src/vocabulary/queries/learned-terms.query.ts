import type { LearnedTermResponse, QueryOf, vocabularyEndpoints } from '@matxich/contracts';
import { Database, type Reads, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Row extends Omit<LearnedTermResponse, 'mappedAt' | 'undoneAt'> {
  mappedAt: Date;
  undoneAt: Date | null;
  /** With microseconds, for the next page. */
  position: string;
}

const select = `
  SELECT t.id, t.term, t.language, t.code, t.import_id AS "importId", coalesce(m.name, '') AS "mappedBy", t.mapped_at AS "mappedAt", u.name AS "undoneBy", t.undone_at AS "undoneAt",
         t.projected_at IS NOT NULL AS projected, t.mapped_at::text AS position
  FROM learned_terms t LEFT JOIN users m ON m.id = t.mapped_by LEFT JOIN users u ON u.id = t.undone_by`;

const toTerm = ({ position: _position, ...row }: Row): LearnedTermResponse => ({ ...row, mappedAt: row.mappedAt.toISOString(), undoneAt: row.undoneAt?.toISOString() ?? null });

/** Mapped words, latest first. */
@Injectable()
export class LearnedTermsQuery {
  constructor(private readonly database: Database) {}

  async page({ state, cursor, limit }: QueryOf<typeof vocabularyEndpoints.terms>): Promise<{ items: LearnedTermResponse[]; next: string | null }> {
    const [at, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<Row>(
      `${select} WHERE (t.undone_at IS NULL) = $1 AND ($2::timestamptz IS NULL OR (t.mapped_at, t.id) < ($2::timestamptz, $3::uuid)) ORDER BY t.mapped_at DESC, t.id DESC LIMIT $4`,
      [state === 'in_force', at, id, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.position, row.id], toTerm);
  }

  async byId(reads: Reads, termId: string): Promise<LearnedTermResponse> {
    const [row] = (await reads.query(`${select} WHERE t.id = $1`, [termId])) as Row[];
    if (!row) throw new Error(`term ${termId} is gone within its own transaction`);
    return toTerm(row);
  }
}
