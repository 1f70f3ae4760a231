import { CAPACITY_VALID_DAYS, type SearchCondition } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { conditionSql } from './condition-sql';

/** A statement that meets what was asked of it, as far as facets need it. */
export interface StatementRow {
  supplierId: string;
  process: string;
  materials: string[];
}

export interface StatementAsk {
  conditions: readonly SearchCondition[];
  isFree: boolean;
  /** Codes, those below included; empty = any. */
  processes?: readonly string[];
  materials?: readonly string[];
}

/**
 * What has to hold together on one statement is asked of PostgreSQL, statement by statement: values of two statements never
 * meet (search.md 3). One statement of SQL whatever is asked.
 */
@Injectable()
export class StatementRowsQuery {
  constructor(private readonly database: Database) {}

  /** Statements of visible suppliers that meet everything. */
  run(ask: StatementAsk): Promise<StatementRow[]> {
    const { where, values } = this.where(ask);
    return this.database.query<StatementRow>(`SELECT DISTINCT c.supplier_id AS "supplierId", c.process, c.materials FROM capability_statements c JOIN suppliers s ON s.id = c.supplier_id AND s.visible WHERE ${where}`, values);
  }

  /** Suppliers with such a statement; null when there are more than `most`. */
  async suppliers(ask: StatementAsk, most: number): Promise<string[] | null> {
    const { where, values } = this.where(ask);
    const rows = await this.database.query<{ id: string }>(`SELECT DISTINCT c.supplier_id AS id FROM capability_statements c WHERE ${where} LIMIT ${most + 1}`, values);
    return rows.length > most ? null : rows.map((row) => row.id);
  }

  private where({ conditions, isFree, processes = [], materials = [] }: StatementAsk): { where: string; values: unknown[] } {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const parts = [
      ...(processes.length > 0 ? [`c.process = ANY(${bind(processes)}::text[])`] : []),
      ...(materials.length > 0 ? [`c.materials && ${bind(materials)}::text[]`] : []),
      ...(isFree ? [`c.free_capacity > 0 AND c.capacity_as_of >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - ${CAPACITY_VALID_DAYS}`] : []),
      ...conditions.map((condition) => conditionSql(condition, bind)),
    ];
    return { where: parts.length > 0 ? parts.join(' AND ') : 'true', values };
  }
}
