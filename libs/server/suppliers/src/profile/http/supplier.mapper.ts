import type { AllSupplierFacts, CertificateResponse, OwnSupplierResponse, StatementResponse, SupplierResponse } from '@matxich/contracts';
import { certificateState, completeness, sizeClass } from '@matxich/domain';
import { toStatement } from '../../statements/queries/statement-row';
import { factFields } from '../persistence/fact-columns';
import { toSite } from '../queries/site-row';
import type { CertificateRow, SupplierProfileRow } from '../queries/supplier-profile.query';

export const toCertificate = (row: CertificateRow, now: Date): CertificateResponse => ({ ...row, state: certificateState(row, now) });

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
  certificates: row.certificates.map((certificate) => toCertificate(certificate, row.now)),
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
});

function withoutConfidential({ installedCapacity: _i, committedCapacity: _c, freeCapacity: _f, capacityUnit: _u, ...statement }: StatementResponse): SupplierResponse['statements'][number] {
  return statement;
}

/** No contact, no exact capacity (product.md 3.4). */
export const toSupplier = (row: SupplierProfileRow): SupplierResponse => ({
  ...common(row),
  statements: row.statements.map((statement) => withoutConfidential(toStatement(statement, row.now))),
});

export function toOwnSupplier(row: SupplierProfileRow): OwnSupplierResponse {
  const { share, missing } = completeness({
    taxCode: row.taxCode ?? row.householdCode,
    legalForm: row.legalForm,
    description: row.intro,
    website: row.website,
    phone: row.phone,
    employeeCount: row.employees,
    headcountBand: row.headcountBand,
    placedSites: row.sites.filter((site) => site.provinceCode !== null || site.street !== null).length,
    certificateCount: row.certificates.length,
    statements: row.statements,
  });
  return { ...common(row), statements: row.statements.map((statement) => toStatement(statement, row.now)), phone: row.phone, householdCode: row.householdCode, completeness: share, missing };
}
