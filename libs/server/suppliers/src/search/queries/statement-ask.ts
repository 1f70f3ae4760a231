import { CAPACITY_VALID_DAYS, type SearchCondition } from '@matxich/domain';
import { type Bind, conditionSql } from './condition-sql';

/** What has to hold together on one statement: values of two statements never meet (search.md 3). */
export interface StatementAsk {
  conditions: readonly SearchCondition[];
  /** Free capacity, stated not too long ago. */
  isFree: boolean;
}

/** Codes, those below included; empty = any. */
export interface StatementCodes {
  processes: readonly string[];
  materials: readonly string[];
}

/** The conditions of a statement `c`; empty when there is none. */
export function statementSql({ conditions, isFree }: StatementAsk, { processes, materials }: StatementCodes, bind: Bind): string[] {
  return [
    ...(processes.length > 0 ? [`c.process = ANY(${bind(processes)}::text[])`] : []),
    ...(materials.length > 0 ? [`c.materials && ${bind(materials)}::text[]`] : []),
    ...(isFree ? [`c.free_capacity > 0 AND c.capacity_as_of >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - ${CAPACITY_VALID_DAYS}`] : []),
    ...conditions.map((condition) => conditionSql(condition, bind)),
  ];
}
