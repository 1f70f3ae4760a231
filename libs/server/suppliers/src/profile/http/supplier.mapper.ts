import type { CertificateResponse, OwnSupplierResponse, StatementResponse, SupplierResponse } from '@matxich/contracts';
import { certificateState, completeness } from '@matxich/domain';
import { toStatement } from '../../statements/queries/statement-row';
import type { CertificateRow, SupplierProfileRow } from '../queries/supplier-profile.query';

export const toCertificate = (row: CertificateRow, now: Date): CertificateResponse => ({ ...row, state: certificateState(row, now) });

const common = (row: SupplierProfileRow) => ({
  id: row.id,
  nameVi: row.nameVi,
  nameEn: row.nameEn,
  shortName: row.shortName,
  taxCode: row.taxCode,
  legalForm: row.legalForm,
  capitalOrigin: row.capitalOrigin,
  foundedYear: row.foundedYear,
  employees: row.employees,
  website: row.website,
  intro: row.intro,
  registeredAddress: row.registeredAddress,
  provinceCode: row.provinceCode,
  verification: row.verification,
  verifiedOn: row.verifiedOn,
  claimed: row.claimed,
  demo: row.demo,
  sites: row.sites,
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
    taxCode: row.taxCode,
    legalForm: row.legalForm,
    description: row.intro,
    website: row.website,
    phone: row.phone,
    employeeCount: row.employees,
    siteCount: row.sites.length,
    certificateCount: row.certificates.length,
    statements: row.statements,
  });
  return { ...common(row), statements: row.statements.map((statement) => toStatement(statement, row.now)), phone: row.phone, completeness: share, missing };
}
