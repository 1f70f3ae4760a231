import { type AllSupplierFacts, SupplierFactsRequest } from '@matxich/contracts';
import { firmNameKey, supplierDuplicateKey } from '@matxich/domain';

/** Where each fact of a firm is stored; dates come out as text. */
export const factColumns = {
  nameVi: 'name_vi', nameEn: 'name_en', shortName: 'short_name', taxCode: 'tax_code', householdCode: 'household_code', legalForm: 'legal_form', capitalOrigin: 'capital_origin', status: 'status', statusOn: 'status_on',
  exportProcessing: 'export_processing', headcountBand: 'headcount_band', revenueBand: 'revenue_band', capitalBand: 'capital_band', foundedYear: 'founded_year', employees: 'employees', industries: 'industries', website: 'website',
  phone: 'phone', intro: 'intro', registeredAddress: 'registered_address', provinceCode: 'province_code', wardCode: 'ward_code', oldDistrict: 'old_district',
} as const satisfies Record<keyof AllSupplierFacts, string>;

export type FactField = keyof typeof factColumns;
export const factFields = Object.keys(factColumns) as FactField[];

/** Columns of `s` under the names of the facts. */
export const selectFacts = factFields.map((field) => `s.${factColumns[field]}${field === 'statusOn' ? '::text' : ''} AS "${field}"`).join(', ');

/** A row of `suppliers` with the facts and the keys that follow from them, to be read by `jsonb_populate_record`. */
export function toFactRow(facts: SupplierFactsRequest): string {
  const stored = Object.fromEntries(factFields.map((field) => [factColumns[field], facts[field] ?? null]));
  const key = supplierDuplicateKey({ taxCode: facts.taxCode ?? null, name: facts.nameVi, address: facts.registeredAddress ?? null });
  return JSON.stringify({ ...stored, name_key: firmNameKey(facts.nameVi), duplicate_key: key.nameAddressKey });
}

export const writtenColumns = [...Object.values(factColumns), 'name_key', 'duplicate_key'];
