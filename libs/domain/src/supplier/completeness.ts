import type { CapabilityStatement } from '../capability/capability-statement';

/** What completeness looks at; texts count when they are not blank. */
export interface ProfileFacts {
  taxCode: string | null;
  legalForm: string | null;
  description: string | null;
  website: string | null;
  phone: string | null;
  employeeCount: number | null;
  headcountBand: string | null;
  /** Sites of which a place is told; the one that every firm begins with says nothing yet. */
  placedSites: number;
  certificateCount: number;
  statements: Pick<CapabilityStatement, 'materials' | 'values' | 'freeCapacity'>[];
}

const filled = (text: string | null): boolean => (text ?? '').trim() !== '';

/** Weight and test of each field, in the order in which a firm should mend them: what matching asks first. */
const fields = {
  statements: { weight: 5, has: (profile: ProfileFacts) => profile.statements.length > 0 },
  parameter_values: { weight: 4, has: (profile: ProfileFacts) => profile.statements.some((statement) => Object.keys(statement.values).length >= 3) },
  materials: { weight: 3, has: (profile: ProfileFacts) => profile.statements.some((statement) => statement.materials.length > 0) },
  sites: { weight: 3, has: (profile: ProfileFacts) => profile.placedSites > 0 },
  capacity: { weight: 2, has: (profile: ProfileFacts) => profile.statements.some((statement) => statement.freeCapacity !== null) },
  certificates: { weight: 2, has: (profile: ProfileFacts) => profile.certificateCount > 0 },
  tax_code: { weight: 2, has: (profile: ProfileFacts) => filled(profile.taxCode) },
  phone: { weight: 2, has: (profile: ProfileFacts) => filled(profile.phone) },
  description: { weight: 1, has: (profile: ProfileFacts) => filled(profile.description) },
  employee_count: { weight: 1, has: (profile: ProfileFacts) => profile.employeeCount !== null || profile.headcountBand !== null },
  legal_form: { weight: 1, has: (profile: ProfileFacts) => filled(profile.legalForm) },
  website: { weight: 1, has: (profile: ProfileFacts) => filled(profile.website) },
};

export type ProfileField = keyof typeof fields;
export const profileFields = Object.keys(fields) as ProfileField[];

/** Weighted share of filled fields, 0..1 (domain.md 7.2, KPI 4), and what is missing, most useful first. */
export function completeness(profile: ProfileFacts): { share: number; missing: ProfileField[] } {
  const missing = profileFields.filter((field) => !fields[field].has(profile));
  const weightOf = (list: ProfileField[]) => list.reduce((sum, field) => sum + fields[field].weight, 0);
  return { share: 1 - weightOf(missing) / weightOf(profileFields), missing };
}
