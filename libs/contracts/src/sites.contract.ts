import { permitKinds, permitStates } from '@matxich/domain';
import { z } from 'zod';
import { Id, IsoDate, Version, optionalText, text } from './fields';
import { ParkCode, ProvinceCode, WardCode } from './reference.contract';

const permitFacts = { kind: z.enum(permitKinds), number: z.string().nullable(), issuedOn: IsoDate.nullable(), validUntil: IsoDate.nullable() };
export const PermitFacts = z.object(permitFacts);
export const PermitResponse = z.object({ ...permitFacts, state: z.enum(permitStates) });
export type PermitResponse = z.output<typeof PermitResponse>;

export const SiteResponse = z.object({
  id: Id,
  name: z.string(),
  street: z.string().nullable(),
  /** The ward's name; with `wardCode` when it was chosen from the list. */
  ward: z.string().nullable(),
  wardCode: WardCode.nullable(),
  /** District of before 2025-07-01: not part of the address any more, but searched for. */
  district: z.string().nullable(),
  provinceCode: z.string().nullable(),
  /** The park's name as written; with `parkCode` when it is one of the known parks. */
  park: z.string().nullable(),
  parkCode: ParkCode.nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  permits: z.array(PermitResponse),
  /** An officer wrote it, and the firm has not said that it is right. */
  enteredByOffice: z.boolean(),
  version: Version,
});
export type SiteResponse = z.output<typeof SiteResponse>;

const PermitRequest = z.strictObject({ kind: permitFacts.kind, number: optionalText(80), issuedOn: IsoDate.nullish(), validUntil: IsoDate.nullish() });
export const SiteRequest = z.strictObject({
  name: text(1, 200),
  street: optionalText(300),
  ward: optionalText(120),
  wardCode: WardCode.nullish(),
  district: optionalText(120),
  provinceCode: ProvinceCode.nullish(),
  park: optionalText(200),
  parkCode: ParkCode.nullish(),
  /** Degrees, WGS 84. */
  lat: z.number().nullish(),
  lng: z.number().nullish(),
  permits: z.array(PermitRequest).max(12).default([]),
});
export type SiteRequest = z.output<typeof SiteRequest>;
