import type { StatementRequest } from '@matxich/contracts';
import { type Capacity, DomainError, type FieldProblem, checkCapacity, checkStatementValues, freeCapacityOf } from '@matxich/domain';
import type { SoundStatement } from './persistence/statement.repository';

/** Free follows from installed and committed when it is not said itself; a capacity is of today when it does not say its day. */
function settleCapacity(statement: StatementRequest, today: string): Capacity {
  const stated = { installed: statement.installedCapacity ?? null, committed: statement.committedCapacity ?? null, free: statement.freeCapacity ?? null };
  const isStated = Object.values(stated).some((amount) => amount !== null);
  return { ...stated, free: freeCapacityOf(stated), unit: isStated ? (statement.capacityUnit ?? null) : null, asOf: isStated ? (statement.capacityAsOf ?? today) : null };
}

function sizeProblems({ sizeRange }: StatementRequest): FieldProblem[] {
  return sizeRange?.min && sizeRange.max && sizeRange.min > sizeRange.max ? [{ path: 'sizeRange', message: 'value.min_above_max' }] : [];
}

function withoutCapacity({ installedCapacity: _i, committedCapacity: _c, freeCapacity: _f, capacityUnit: _u, capacityAsOf: _a, ...rest }: StatementRequest): Omit<SoundStatement, 'capacity'> {
  return rest;
}

/**
 * @param today ISO date in Vietnam
 * @throws DomainError statement.parameter_invalid naming every field
 */
export function soundStatement(statement: StatementRequest, today: string): SoundStatement {
  const capacity = settleCapacity(statement, today);
  const problems = [...checkStatementValues(statement.process, statement.values), ...sizeProblems(statement), ...checkCapacity({ ...capacity, free: statement.freeCapacity ?? null }, today)];
  if (problems.length > 0) throw new DomainError('statement.parameter_invalid', {}, problems);
  return { ...withoutCapacity(statement), capacity };
}
