import type { AllSupplierFacts, OwnSupplierResponse, StatementResponse, SupplierResponse } from '@matxich/contracts';
import { completeness, isInForce, sizeClass } from '@matxich/domain';
import { toCertificates, toOwnCertificates } from '../../certificates/certificate-row';
import { toStatement } from '../../statements/queries/statement-row';
import { factFields } from '../persistence/fact-columns';
import { toSite } from '../queries/site-row';
import type { SupplierProfileRow } from '../queries/supplier-profile.query';

/** A household's number is its owner's: only the firm and the office see even the mask (domain.md 4.8). */
const publicFacts = (row: SupplierProfileRow) => Object.fromEntries(factFields.filter((field) => field !== 'householdCode' && field !== 'phone').map((field) => [field, row[field]])) as Omit<AllSupplierFacts, 'householdCode' | 'phone'>;

const common = (row: SupplierProfileRow) => ({
  id: row.id,
  ...publicFacts(row),
  sizeClass: sizeClass(row, row.industries),
  officeFacts: row.officeFacts,
  units: row.units,
  verification: row.verification,
  verifiedOn: row.verifiedOn,
  claimed: row.claimed,
  demo: row.demo,
  sites: row.sites.map((site) => toSite(site, row.now)),
  machines: row.machines,
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
});

function withoutConfidential({ installedCapacity: _i, committedCapacity: _c, freeCapacity: _f, capacityUnit: _u, ...statement }: StatementResponse): SupplierResponse['statements'][number] {
  return statement;
}

/** No contact, no exact capacity (product.md 3.4). */
export const toSupplier = (row: SupplierProfileRow): SupplierResponse => ({
  ...common(row),
  certificates: toCertificates(row.certificates, row.now),
  statements: row.statements.map((statement) => withoutConfidential(toStatement(statement, row.now))),
});

export function toOwnSupplier(row: SupplierProfileRow): OwnSupplierResponse {
  const certificates = toOwnCertificates(row.certificates, row.now);
  const { share, missing } = completeness({
    taxCode: row.taxCode ?? row.householdCode,
    legalForm: row.legalForm,
    description: row.intro,
    website: row.website,
    phone: row.phone,
    employeeCount: row.employees,
    headcountBand: row.headcountBand,
    placedSites: row.sites.filter((site) => site.provinceCode !== null || site.street !== null).length,
    certificateCount: certificates.filter(({ state }) => isInForce(state)).length, // an expired one counts as absent
    statements: row.statements,
  });
  return { ...common(row), certificates, statements: row.statements.map((statement) => toStatement(statement, row.now)), phone: row.phone, householdCode: row.householdCode, completeness: share, missing };
}
