import { Database } from '@matxich/platform';
import { OpenDemand } from '@matxich/suppliers';
import { Injectable } from '@nestjs/common';

/** Lines of open RFQs that ask for a scheme or a process; counts only, nothing tells which RFQs. */
@Injectable()
export class OpenDemandQuery extends OpenDemand {
  constructor(private readonly database: Database) {
    super();
  }

  async linesByCode(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ code: string; lines: number }>(
      `SELECT code, count(DISTINCT q.line_id)::int AS lines FROM rfqs r JOIN rfq_lines l ON l.rfq_id = r.id JOIN rfq_requirements q ON q.line_id = l.id CROSS JOIN LATERAL unnest(q.codes) AS code
       WHERE r.status = 'published' AND r.deadline > clock_timestamp() AND q.kind IN ('certificate', 'process') GROUP BY code`,
    );
    return new Map(rows.map(({ code, lines }) => [code, lines]));
  }
}
