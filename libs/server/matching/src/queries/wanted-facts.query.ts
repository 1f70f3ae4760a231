import type { WantedFactResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** Only verdicts of the firm's own matches, and only counts: nothing tells which RFQs ask. $1 = organisation. */
const wanted = `
  SELECT q.kind, q.process, q.parameter, q.codes, count(DISTINCT q.line_id)::int AS lines
  FROM suppliers s JOIN matches m ON m.supplier_id = s.id JOIN rfqs r ON r.id = m.rfq_id
  CROSS JOIN LATERAL jsonb_array_elements(m.verdicts) AS verdict
  JOIN rfq_requirements q ON q.id = (verdict ->> 'requirementId')::uuid
  WHERE s.organisation_id = $1 AND m.eliminated_by = '{}' AND r.status = 'published' AND r.deadline > clock_timestamp() AND verdict ->> 'outcome' = 'unknown'
  GROUP BY q.kind, q.process, q.parameter, q.codes
  ORDER BY lines DESC, q.kind, q.process, q.parameter, q.codes LIMIT 3`;

/** What a firm should add first because somebody is asking for it right now. */
@Injectable()
export class WantedFactsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<{ items: WantedFactResponse[] }> {
    return { items: await this.database.query<WantedFactResponse>(wanted, [actor.organisationId]) };
  }
}
