import { castingForgingFamilies } from './families/casting-forging';
import { commonParameters } from './families/common-parameters';
import { electronicsFamilies } from './families/electronics';
import { joiningHeatSurfaceFamilies } from './families/joining-heat-surface';
import { machiningFamilies } from './families/machining';
import { mouldingFamilies } from './families/moulding';
import { sheetPressToolingFamilies } from './families/sheet-press-tooling';
import { smallPartsServicesFamilies } from './families/small-parts-services';
import type { Parameter, ProcessFamily } from './parameter';

/** Raised when a key, unit, operator or scale below changes; stored beside statements so that old values stay readable. */
export const CAPABILITY_SCHEMA_VERSION = 1;

/** Families A–T of domain.md 1.3 as data; a new family needs no code. */
export const processFamilies: ProcessFamily[] = [
  ...machiningFamilies,
  ...sheetPressToolingFamilies,
  ...mouldingFamilies,
  ...castingForgingFamilies,
  ...joiningHeatSurfaceFamilies,
  ...electronicsFamilies,
  ...smallPartsServicesFamilies,
];

const familyByProcess = new Map(processFamilies.flatMap((family) => family.processes.map((process) => [process, family] as const)));
const unfamiliar: Parameter[] = Object.values(commonParameters);

/** The family of a process: the one listed with the longest dotted beginning of its code; null when there is none. */
export function familyFor(process: string): ProcessFamily | null {
  for (let code = process; code !== ''; code = code.slice(0, Math.max(0, code.lastIndexOf('.')))) {
    const family = familyByProcess.get(code);
    if (family) return family;
  }
  return null;
}

/** The parameters a statement of this process may carry, in the order of the form; the common ones where no family is described. */
export function parametersFor(process: string): Parameter[] {
  return familyFor(process)?.parameters ?? unfamiliar;
}

/** One parameter of a process by key, or null. */
export function parameterOf(process: string, key: string): Parameter | null {
  return parametersFor(process).find((parameter) => parameter.key === key) ?? null;
}
