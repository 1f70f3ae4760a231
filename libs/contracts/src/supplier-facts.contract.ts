import { capitalBands, capitalOrigins, firmStatuses, headcountBands, industrySystemNames, legalForms, maskPersonalCode, revenueBands, sizeClasses } from '@matxich/domain';
import { z } from 'zod';
import { IsoDate, Phone, TaxCode, Website, Year, optionalText, text } from './fields';
import { ProvinceCode, WardCode } from './reference.contract';

export const IndustryLine = z.strictObject({ system: z.enum(industrySystemNames), version: z.string().max(8), code: z.string().trim().toUpperCase().max(12), main: z.boolean().default(false) });
export type IndustryLine = z.output<typeof IndustryLine>;

/** A household's 12-digit personal number, or its mask: nothing behind this line ever sees the number. */
export const HouseholdCode = z
  .string()
  .max(20)
  .refine((value) => maskPersonalCode(value) !== null, { error: 'personal_code_shape' })
  .transform((value) => maskPersonalCode(value));

const chosen = {
  legalForm: z.enum(legalForms),
  capitalOrigin: z.enum(capitalOrigins),
  status: z.enum(firmStatuses),
  /** Export-processing enterprise (DNCX): matters for customs and VAT. */
  exportProcessing: z.boolean(),
  headcountBand: z.enum(headcountBands),
  revenueBand: z.enum(revenueBands),
  capitalBand: z.enum(capitalBands),
};
const nullable = <T extends Record<string, z.ZodType>>(shape: T) => Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, type.nullable()])) as { [K in keyof T]: z.ZodNullable<T[K]> };
const optional = <T extends Record<string, z.ZodType>>(shape: T) => Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, type.nullish()])) as { [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>> };

/** What everybody may read of a firm. */
export const supplierFacts = {
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  shortName: z.string().nullable(),
  taxCode: z.string().nullable(),
  ...nullable(chosen),
  /** The day of which the status is said. */
  statusOn: IsoDate.nullable(),
  foundedYear: z.number().int().nullable(),
  employees: z.number().int().nullable(),
  industries: z.array(IndustryLine),
  website: z.string().nullable(),
  intro: z.string().nullable(),
  registeredAddress: z.string().nullable(),
  provinceCode: z.string().nullable(),
  wardCode: z.string().nullable(),
  oldDistrict: z.string().nullable(),
};

/** What follows from the facts. */
export const supplierDerived = {
  /** Decree 80/2021; null while a missing figure could change it. */
  sizeClass: z.enum(sizeClasses).nullable(),
  /** Fields that an officer filled in and the firm has not confirmed. */
  officeFacts: z.array(z.string()),
  /** Head office and branches in the register, by the first ten digits of the tax code. */
  units: z.array(z.object({ id: z.uuid(), nameVi: z.string(), taxCode: z.string() })),
};

export const SupplierFactsRequest = z.strictObject({
  nameVi: text(2, 250),
  nameEn: optionalText(250),
  shortName: optionalText(120),
  taxCode: TaxCode.nullish(),
  householdCode: HouseholdCode.nullish(),
  ...optional(chosen),
  statusOn: IsoDate.nullish(),
  foundedYear: Year.nullish(),
  employees: z.number().int().min(0).max(1_000_000).nullish(),
  industries: z.array(IndustryLine).max(20).default([]),
  website: Website.nullish(),
  phone: Phone.nullish(),
  intro: optionalText(5000),
  registeredAddress: optionalText(400),
  provinceCode: ProvinceCode.nullish(),
  wardCode: WardCode.nullish(),
  oldDistrict: optionalText(120),
});
export type SupplierFactsRequest = z.output<typeof SupplierFactsRequest>;

/** Every field that the firm and the office can fill in, for those who may see them all. */
export const AllSupplierFacts = z.object({ ...supplierFacts, householdCode: z.string().nullable(), phone: z.string().nullable() });
export type AllSupplierFacts = z.output<typeof AllSupplierFacts>;
