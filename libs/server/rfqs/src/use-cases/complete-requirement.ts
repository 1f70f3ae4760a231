import type { RfqRequest } from '@matxich/contracts';
import { parameterOf, type Requirement } from '@matxich/domain';

type RequirementInput = RfqRequest['lines'][number]['requirements'][number];

/** Fields that mean something for a kind; what a form left over from another kind is dropped. */
const fieldsOf: Record<Requirement['kind'], (keyof Requirement)[]> = {
  process: ['codes'],
  parameter: ['process', 'parameter', 'operator', 'unit', 'value'],
  material: ['process', 'codes'],
  certificate: ['codes'],
  province: ['codes'],
  capacity: ['process', 'unit', 'value'],
};

/** Operator and unit come from the capability schema where the buyer gave none; a unit that was typed stays as typed. */
function fromSchema({ process, parameter, operator, unit }: RequirementInput): Partial<Requirement> {
  const schema = parameterOf(process ?? '', parameter ?? '');
  return schema ? { operator: operator ?? schema.operator, unit: unit || schema.unit } : {};
}

/** A requirement as it will be stored and matched: the fields of its kind, without repeated codes. */
export function completeRequirement(id: string, input: RequirementInput): Requirement {
  const filled = input.kind === 'parameter' ? { ...input, ...fromSchema(input) } : input;
  const kept = fieldsOf[input.kind].flatMap((field) => (field in filled && filled[field as keyof RequirementInput] !== undefined ? [[field, filled[field as keyof RequirementInput]] as const] : []));
  const requirement: Requirement = { id, kind: input.kind, weight: input.weight, ...Object.fromEntries(kept) };
  return requirement.codes ? { ...requirement, codes: [...new Set(requirement.codes)] } : requirement;
}
