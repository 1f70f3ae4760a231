import type { RequirementKind } from '../requirement';
import { capacityCriterion } from './capacity';
import { certificateCriterion } from './certificate';
import type { Criterion } from './criterion';
import { materialCriterion } from './material';
import { parameterCriterion } from './parameter';
import { listedProcessCriterion } from './listed-process';
import { provinceCriterion } from './province';

export const criterionFor: Record<RequirementKind, Criterion> = {
  process: listedProcessCriterion,
  parameter: parameterCriterion,
  material: materialCriterion,
  certificate: certificateCriterion,
  province: provinceCriterion,
  capacity: capacityCriterion,
};

/** Kinds that are judged on one capability statement, together with the others of their process. */
export const statementBound: Record<RequirementKind, boolean> = {
  process: true, parameter: true, material: true, capacity: true, certificate: false, province: false,
};
