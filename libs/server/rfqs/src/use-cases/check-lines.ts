import type { RfqRequest } from '@matxich/contracts';
import { DomainError, checkRequirement, type FieldProblem, type Requirement } from '@matxich/domain';
import { newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { UnknownCodesQuery } from '../queries/unknown-codes.query';
import { completeRequirement } from './complete-requirement';

export interface CheckedLine {
  id: string;
  title: string;
  description: string | null;
  annualQuantity: number | null;
  lotSize: number | null;
  requirements: Requirement[];
}

/** Requirements that matching can answer, or the list of those it cannot. */
@Injectable()
export class CheckLines {
  constructor(private readonly unknownCodes: UnknownCodesQuery) {}

  /** @throws DomainError rfq.requirement_invalid with paths such as `lines.0.requirements.2.value` */
  async execute(lines: RfqRequest['lines']): Promise<CheckedLine[]> {
    const checked = lines.map((line) => ({
      id: newId(),
      title: line.title,
      description: line.description ?? null,
      annualQuantity: line.annualQuantity ?? null,
      lotSize: line.lotSize ?? null,
      requirements: line.requirements.map((requirement) => completeRequirement(newId(), requirement)),
    }));
    const unknown = await this.unknownCodes.execute(checked.flatMap((line) => line.requirements));
    const problems = checked.flatMap((line, lineAt) =>
      line.requirements.flatMap((requirement, at) =>
        [...checkRequirement(requirement), ...checkCodes(requirement, unknown)].map(({ path, message }) => ({ path: `lines.${lineAt}.requirements.${at}.${path}`, message })),
      ),
    );
    if (problems.length > 0) throw new DomainError('rfq.requirement_invalid', {}, problems);
    return checked;
  }
}

function checkCodes({ kind, codes = [], process }: Requirement, unknown: Set<string>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  // Matching reads one process per requirement: a second one would be asked for and silently never held against anybody.
  if (kind === 'process' && codes.length > 1) problems.push({ path: 'codes', message: 'requirement.one_process' });
  if (codes.some((code) => unknown.has(`${kind}:${code}`))) problems.push({ path: 'codes', message: 'value.unknown_choice' });
  if (process && unknown.has(`process:${process}`)) problems.push({ path: 'process', message: 'value.unknown_choice' });
  return problems;
}
