import { z } from 'zod';
import { endpoint } from './endpoint';

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

const anyone = { who: 'anyone' } as const;
export const referenceEndpoints = {
  taxonomy: endpoint({ method: 'GET', path: '/taxonomy', tag: 'reference', summary: 'Processes, materials, products, equipment, industries and certifications in five languages', access: anyone, response: TaxonomyResponse, status: 200, errors: [] }),
  provinces: endpoint({ method: 'GET', path: '/provinces', tag: 'reference', summary: 'The 34 provincial units', access: anyone, response: ProvincesResponse, status: 200, errors: [] }),
};
