import type { ConfirmableResponse } from '@matxich/contracts';
import type { Reads } from '@matxich/platform';
import { type StatementRow, statementEvidence, statementJsonWith, toStatement } from '@matxich/suppliers';
import { Injectable } from '@nestjs/common';

interface Row extends Pick<ConfirmableResponse, 'mine'> {
  statement: StatementRow;
  now: Date;
}

/** $1 = firm, $2 = the buyer's organisation. In the order of the public page. */
const confirmables = `
  SELECT ${statementJsonWith(statementEvidence)} AS statement, clock_timestamp() AS now,
         (SELECT json_build_object('checkId', k.id, 'on', (k.checked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text, 'until', k.valid_until::text, 'note', k.note) FROM verification_checks k
          WHERE k.subject = 'statement' AND k.level = 'buyer_confirmed' AND k.subject_id = capability_statements.id AND k.checked_for = $2 AND k.ended_at IS NULL AND k.valid_until >= vietnam_today()
          ORDER BY k.checked_at DESC LIMIT 1) AS mine
  FROM capability_statements WHERE supplier_id = $1 ORDER BY created_at, id LIMIT 500`;

/** The firm's statements and what this buyer has said of them; what other buyers said is their own business. */
@Injectable()
export class ConfirmablesQuery {
  async execute(from: Reads, supplierId: string, organisationId: string | null): Promise<{ items: ConfirmableResponse[] }> {
    const rows = (await from.query(confirmables, [supplierId, organisationId])) as Row[];
    return { items: rows.map(({ statement, now, mine }) => ({ statement: withoutCapacity(toStatement(statement, now)), mine })) };
  }
}

/** Exact capacity stays with the firm (product.md 3.4). */
function withoutCapacity({ installedCapacity: _i, committedCapacity: _c, freeCapacity: _f, capacityUnit: _u, ...statement }: ReturnType<typeof toStatement>): ConfirmableResponse['statement'] {
  return statement;
}
