import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type StatementAsk, type StatementCodes, statementSql } from './statement-ask';

/** Suppliers with a statement that meets everything that was typed, figures included. */
@Injectable()
export class MeetingSuppliersQuery {
  constructor(private readonly database: Database) {}

  /** null when there are more than `most`. */
  async run(ask: StatementAsk & StatementCodes, most: number): Promise<string[] | null> {
    const values: unknown[] = [];
    const where = statementSql(ask, ask, (value) => `$${values.push(value)}`);
    // Without DISTINCT the reading ends as soon as there are too many; a few statements of one firm are neither here nor there.
    const rows = await this.database.query<{ id: string }>(`SELECT c.supplier_id AS id FROM capability_statements c WHERE ${where.join(' AND ')} LIMIT ${most * statementsOfFirm + 1}`, values);
    const ids = [...new Set(rows.map((row) => row.id))];
    return rows.length > most * statementsOfFirm || ids.length > most ? null : ids;
  }
}

/** So many statements of one firm meet the same figures on one process at most, as a rule. */
const statementsOfFirm = 2;
