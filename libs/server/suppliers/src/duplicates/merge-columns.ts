import { type MergeFacts, type MergeField, type MergeFirm, mergeFields, type VerificationLevel } from '@matxich/domain';

/** A row of `suppliers` as JSON, by column. */
export type SupplierJson = Record<string, unknown> & { id: string; version: number };

/** Where each field of the choice is stored. */
export const mergeColumns: Record<MergeField, string> = {
  nameVi: 'name_vi', nameEn: 'name_en', shortName: 'short_name', taxCode: 'tax_code', legalForm: 'legal_form', capitalOrigin: 'capital_origin', foundedYear: 'founded_year',
  employees: 'employees', website: 'website', phone: 'phone', intro: 'intro', registeredAddress: 'registered_address',
};

/** The row as the merge rule sees it. */
export function toMergeFirm(row: SupplierJson): MergeFirm {
  const facts = Object.fromEntries(mergeFields.map((field) => [field, row[mergeColumns[field]] ?? null])) as MergeFacts;
  return { facts, claimed: row['organisation_id'] !== null, verification: row['verification'] as VerificationLevel };
}
