import type { DuplicateCandidateResponse, DuplicateFirm, QueryOf, duplicateEndpoints } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Database, type Reads, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface CandidateRow extends Omit<DuplicateCandidateResponse, 'decidedAt'> {
  one: DuplicateFirm;
  other: DuplicateFirm;
  decidedAt: Date | null;
}

const firm = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'nameVi', ${alias}.name_vi, 'taxCode', ${alias}.tax_code, 'registeredAddress', ${alias}.registered_address, 'phone', ${alias}.phone, 'website', ${alias}.website,
     'verification', ${alias}.verification, 'claimed', ${alias}.organisation_id IS NOT NULL, 'demo', ${alias}.is_demo)`;

const candidates = `
  SELECT c.id, ${firm('a')} AS one, ${firm('b')} AS other, c.score, c.reasons, c.reported_by IS NOT NULL AS reported, c.state, c.note, c.decided_at AS "decidedAt"
  FROM duplicate_candidates c JOIN suppliers a ON a.id = c.one_id JOIN suppliers b ON b.id = c.other_id`;

/** What an officer reported is shown however little the rule thinks of it. An open pair of which one is hidden is no pair. */
const shown = "(c.score >= $2 OR c.reported_by IS NOT NULL) AND (c.state <> 'open' OR (a.visible AND b.visible))";

const toCandidate = (row: CandidateRow): DuplicateCandidateResponse => ({ ...row, decidedAt: row.decidedAt?.toISOString() ?? null });

/** The queue of pairs, surest first. */
@Injectable()
export class CandidatesQuery {
  constructor(private readonly database: Database) {}

  async page({ state, least, cursor, limit }: QueryOf<typeof duplicateEndpoints.list>): Promise<{ items: DuplicateCandidateResponse[]; next: string | null; open: number }> {
    const [score, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<CandidateRow>(
      `${candidates} WHERE c.state = $1 AND ${shown} AND ($3::integer IS NULL OR c.score < $3 OR (c.score = $3 AND c.id > $4::uuid)) ORDER BY c.score DESC, c.id LIMIT $5`,
      [state, least, score, id, limit + 1],
    );
    const open = await this.database.one<{ open: number }>(`SELECT count(*)::int AS open FROM duplicate_candidates c JOIN suppliers a ON a.id = c.one_id JOIN suppliers b ON b.id = c.other_id WHERE c.state = $1 AND ${shown}`, ['open', least]);
    return { ...toPage(rows, limit, (row) => [row.score, row.id], toCandidate), open: open!.open };
  }

  /** @throws DomainError request.not_found */
  async byId(reads: Reads, candidateId: string): Promise<DuplicateCandidateResponse> {
    const [row] = (await reads.query(`${candidates} WHERE c.id = $1`, [candidateId])) as CandidateRow[];
    if (!row) throw new DomainError('request.not_found');
    return toCandidate(row);
  }
}
