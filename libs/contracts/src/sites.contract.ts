import { z } from 'zod';
import { Id, Version, optionalText, text } from './fields';

export const ProvinceCode = z.string().regex(/^\d{2}$/);

export const SiteResponse = z.object({
  id: Id,
  name: z.string(),
  street: z.string().nullable(),
  ward: z.string().nullable(),
  district: z.string().nullable(),
  provinceCode: z.string().nullable(),
  park: z.string().nullable(),
  version: Version,
});
export type SiteResponse = z.output<typeof SiteResponse>;
export const SiteRequest = z.strictObject({
  name: text(1, 200),
  street: optionalText(300),
  ward: optionalText(120),
  district: optionalText(120),
  provinceCode: ProvinceCode.nullish(),
  park: optionalText(200),
});
export type SiteRequest = z.output<typeof SiteRequest>;
