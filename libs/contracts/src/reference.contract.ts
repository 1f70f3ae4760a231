import { industrySystemNames, parkKinds, reviewReasons } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { optionalText, text } from './fields';

export const conceptKinds = ['process', 'material', 'product', 'equipment', 'industry', 'certification'] as const;
export const languages = ['vi', 'en', 'ja', 'ko', 'zh'] as const;
export type Language = (typeof languages)[number];

export const ConceptResponse = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  kind: z.enum(conceptKinds),
  vi: z.string(),
  en: z.string(),
  ja: z.string(),
  ko: z.string(),
  zh: z.string(),
});
export type ConceptResponse = z.output<typeof ConceptResponse>;

export const TaxonomyResponse = z.object({ version: z.string(), concepts: z.array(ConceptResponse) });
export type TaxonomyResponse = z.output<typeof TaxonomyResponse>;
export const ProvinceResponse = z.object({ code: z.string(), vi: z.string(), en: z.string(), kind: z.enum(['city', 'province']) });
export type ProvinceResponse = z.output<typeof ProvinceResponse>;
export const ProvincesResponse = z.object({ version: z.string(), provinces: z.array(ProvinceResponse) });
export type ProvincesResponse = z.output<typeof ProvincesResponse>;

export const ProvinceCode = z.string().regex(/^\d{2}$/);
export const WardCode = z.string().regex(/^\d{5}$/);
export const ParkCode = z.string().regex(/^[a-z0-9-]{3,80}$/);

export const WardResponse = z.object({
  code: WardCode,
  provinceCode: ProvinceCode,
  vi: z.string(),
  en: z.string(),
  kind: z.enum(['ward', 'commune', 'special_zone']),
  /** Districts of before 2025-07-01 that it was made from: people still search by them. */
  oldDistricts: z.array(z.string()),
});
export type WardResponse = z.output<typeof WardResponse>;
export const WardsResponse = z.object({ version: z.string(), wards: z.array(WardResponse) });
export type WardsResponse = z.output<typeof WardsResponse>;

export const ParkResponse = z.object({ code: ParkCode, kind: z.enum(parkKinds), vi: z.string(), en: z.string(), aliases: z.array(z.string()), provinceCode: ProvinceCode, status: z.enum(['operating', 'planned']), /** To about 1 km; null where nobody has measured it. */ lat: z.number().nullable(), lng: z.number().nullable() });
export type ParkResponse = z.output<typeof ParkResponse>;
export const ParksResponse = z.object({ version: z.string(), parks: z.array(ParkResponse) });
export type ParksResponse = z.output<typeof ParksResponse>;

export const IndustryCodeResponse = z.object({ system: z.enum(industrySystemNames), version: z.string(), code: z.string(), vi: z.string(), en: z.string() });
export type IndustryCodeResponse = z.output<typeof IndustryCodeResponse>;
export const IndustryCodesResponse = z.object({ version: z.string(), codes: z.array(IndustryCodeResponse) });
export type IndustryCodesResponse = z.output<typeof IndustryCodesResponse>;

export const OldAddressQuery = z.strictObject({ ward: text(1, 120), district: optionalText(120), province: optionalText(120) });
export type OldAddressQuery = z.output<typeof OldAddressQuery>;
/** `review`: a person chooses among the wards. `not_loaded`: this installation has no mapping. */
export const OldAddressResponse = z.object({
  outcome: z.enum(['resolved', 'review', 'unknown', 'not_loaded']),
  reason: z.enum(reviewReasons).nullable(),
  part: z.enum(['ward', 'district', 'province']).nullable(),
  wards: z.array(WardResponse),
});
export type OldAddressResponse = z.output<typeof OldAddressResponse>;

const anyone = { who: 'anyone' } as const;
export const referenceEndpoints = {
  taxonomy: endpoint({ method: 'GET', path: '/taxonomy', tag: 'reference', summary: 'Processes, materials, products, equipment, industries and certifications in five languages', access: anyone, response: TaxonomyResponse, status: 200, errors: [] }),
  wards: endpoint({ method: 'GET', path: '/provinces/:provinceCode/wards', tag: 'reference', summary: 'Communes and wards of a province; empty where this installation has none', access: anyone, params: z.strictObject({ provinceCode: ProvinceCode }), response: WardsResponse, status: 200, errors: [] }),
  parks: endpoint({ method: 'GET', path: '/parks', tag: 'reference', summary: 'Industrial parks and clusters with everything people call them', access: anyone, response: ParksResponse, status: 200, errors: [] }),
  industries: endpoint({ method: 'GET', path: '/industry-codes', tag: 'reference', summary: 'Codes of economic activity, each with its system and version', access: anyone, response: IndustryCodesResponse, status: 200, errors: [] }),
  oldAddress: endpoint({ method: 'GET', path: '/old-addresses', tag: 'reference', summary: 'Which ward an address of before July 2025 lies in; what is not certain comes with the choices', access: anyone, query: OldAddressQuery, response: OldAddressResponse, status: 200, errors: [] }),
  provinces: endpoint({ method: 'GET', path: '/provinces', tag: 'reference', summary: 'The 34 provincial units', access: anyone, response: ProvincesResponse, status: 200, errors: [] }),
};
