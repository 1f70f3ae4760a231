import type { CapabilitySchemaData, ChoiceData, FamilyData, ParameterData, ParameterEntry } from './capability-schema-data';
import { notations, operators, type Choice, type MachineKind, type Parameter, type ProcessFamily } from './parameter';
import { units } from './units';

/** What forms, checks and matching ask about parameters. */
export interface CapabilitySchema {
  version: number;
  families: ProcessFamily[];
  /** The family of a process: the one listed with the longest dotted beginning of its code; null when there is none. */
  familyFor(process: string): ProcessFamily | null;
  /** The parameters a statement of this process may carry, in the order of the form; the common ones where no family is described. */
  parametersFor(process: string): Parameter[];
  /** One parameter of a process by key, or null. */
  parameterOf(process: string, key: string): Parameter | null;
  machineKinds: MachineKind[];
}

const choice = ([key, vi, en]: ChoiceData): Choice => ({ key: key!, label: { vi: vi ?? key!, en: en ?? vi ?? key! } });

/** @throws Error naming what an entry of the data lacks */
function readParameter(data: ParameterData, where: string): Parameter {
  const { key, vi, en, operator, unit = '', typical, sized, reads, scale, choices } = data;
  const refuse = (why: string): never => {
    throw new Error(`capability schema: ${key || '(no key)'} of ${where} ${why}`);
  };
  if (!key || !vi || !en) refuse('needs a key and a label in both languages');
  if (!operators.includes(operator)) refuse(`has the unknown operator ${operator}`);
  if (!units.includes(unit)) refuse(`has the unknown unit ${unit}`);
  if (reads && !notations.includes(reads)) refuse(`reads the unknown notation ${reads}`);
  if ((operator === 'ORD') !== (scale !== undefined)) refuse('needs a scale exactly when it is an ORD');
  if (['ONE_OF', 'ANY_OF', 'ALL_OF'].includes(operator) !== (choices !== undefined)) refuse('needs choices exactly when it compares codes');
  return {
    key, label: { vi, en }, operator, unit,
    ...(scale ? { scale: scale.map(choice) } : {}),
    ...(choices ? { choices: choices.map(choice) } : {}),
    ...(sized ? { sized: true as const } : {}),
    ...(reads ? { reads } : {}),
    ...(typical ? { typical } : {}),
  };
}

/** Groups opened; what a family says itself goes before the common word for it. */
function openGroups(family: FamilyData, groups: Record<string, string[]>): ParameterEntry[] {
  const own = new Set(family.parameters.map((entry) => (typeof entry === 'string' ? entry : entry.key)));
  return family.parameters.flatMap((entry) => {
    if (typeof entry !== 'string' || !entry.startsWith('@')) return [entry];
    const group = groups[entry.slice(1)];
    if (!group) throw new Error(`capability schema: ${family.key} names the unknown group ${entry}`);
    return group.filter((key) => !own.has(key));
  });
}

function readFamily(family: FamilyData, data: CapabilitySchemaData, common: Map<string, Parameter>): ProcessFamily {
  const parameters = openGroups(family, data.groups).map((entry) => {
    if (typeof entry !== 'string') return readParameter(entry, family.key);
    const parameter = common.get(entry);
    if (!parameter) throw new Error(`capability schema: ${family.key} names the unknown common parameter ${entry}`);
    return parameter;
  });
  const keys = parameters.map((parameter) => parameter.key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice) throw new Error(`capability schema: ${family.key} has ${twice} twice`);
  return { key: family.key, label: { vi: family.vi, en: family.en }, processes: family.processes, ...(family.capacityUnit ? { capacityUnit: family.capacityUnit } : {}), parameters };
}

function readMachines(data: CapabilitySchemaData, families: ProcessFamily[]): MachineKind[] {
  return data.machines.map(({ kind, family, parameters }) => ({
    kind,
    family,
    parameters: parameters.map((key) => {
      const parameter = families.find((known) => known.key === family)?.parameters.find((known) => known.key === key);
      if (!parameter) throw new Error(`capability schema: ${kind} names ${family}.${key}, which is not there`);
      return parameter;
    }),
  }));
}

/** @throws Error when two parameters of one key could not be compared */
function checkMeanings(families: ProcessFamily[]): void {
  const meaning = new Map<string, string>();
  for (const { key, operator, unit } of families.flatMap((family) => family.parameters)) {
    const said = `${operator} ${unit}`;
    if ((meaning.get(key) ?? said) !== said) throw new Error(`capability schema: ${key} means ${said} in one family and ${meaning.get(key)} in another`);
    meaning.set(key, said);
  }
}

/**
 * Data → what the product works with; the whole of it is checked at the first look.
 * @throws Error naming the entry that is wrong
 */
export function readCapabilitySchema(data: CapabilitySchemaData): CapabilitySchema {
  const common = new Map(data.common.map((entry) => [entry.key, readParameter(entry, 'common')]));
  const families = data.families.map((family) => readFamily(family, data, common));
  checkMeanings(families);
  const byProcess = new Map<string, ProcessFamily>();
  for (const family of families) {
    for (const process of family.processes) {
      if (byProcess.has(process)) throw new Error(`capability schema: ${process} belongs to ${byProcess.get(process)!.key} and ${family.key}`);
      byProcess.set(process, family);
    }
  }
  const unfamiliar = [...common.values()];
  const familyFor = (process: string): ProcessFamily | null => {
    for (let code = process; code !== ''; code = code.slice(0, Math.max(0, code.lastIndexOf('.')))) {
      const family = byProcess.get(code);
      if (family) return family;
    }
    return null;
  };
  const parametersFor = (process: string): Parameter[] => familyFor(process)?.parameters ?? unfamiliar;
  const parameterOf = (process: string, key: string): Parameter | null => parametersFor(process).find((parameter) => parameter.key === key) ?? null;
  return { version: data.version, families, familyFor, parametersFor, parameterOf, machineKinds: readMachines(data, families) };
}
