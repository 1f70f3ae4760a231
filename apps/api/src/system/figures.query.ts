import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Figures {
  suppliers: number;
  statements: number;
  openRfqs: number;
  introductions: number;
  demo: boolean;
}

/** Public counters. Demo rows are never counted; `demo` only says that some are on show. */
@Injectable()
export class FiguresQuery {
  constructor(private readonly database: Database) {}

  async execute(): Promise<Figures> {
    const row = await this.database.one<Figures>(`
      SELECT (SELECT count(*) FROM suppliers WHERE visible AND NOT is_demo)::int AS suppliers,
             (SELECT count(*) FROM capability_statements c JOIN suppliers s ON s.id = c.supplier_id WHERE s.visible AND NOT s.is_demo)::int AS statements,
             (SELECT count(*) FROM rfqs WHERE status = 'published' AND deadline > now() AND NOT is_demo)::int AS "openRfqs",
             (SELECT count(*) FROM introductions WHERE status = 'introduced' AND NOT is_demo)::int AS introductions,
             EXISTS (SELECT 1 FROM suppliers WHERE is_demo) AS demo`);
    if (!row) throw new Error('a query without a FROM always answers one row');
    return row;
  }
}
