import { endOfVietnamDay } from '../time';

/** What a factory is asked for before an audit: fire safety approval, environmental licence or registration, wastewater connection or discharge (domain.md 5). */
export const permitKinds = ['fire_safety', 'environment', 'wastewater'] as const;
export type PermitKind = (typeof permitKinds)[number];

export interface SitePermit {
  kind: PermitKind;
  number: string | null;
  issuedOn: string | null;
  validUntil: string | null;
}

export const permitStates = ['expired', 'expiring', 'valid'] as const;
export type PermitState = (typeof permitStates)[number];

const EXPIRING_WITHIN_DAYS = 60;

/** From the clock on every look, never stored. Many fire safety approvals have no end: without a date it is valid. */
export function permitState(permit: Pick<SitePermit, 'validUntil'>, now: Date): PermitState {
  if (permit.validUntil === null) return 'valid';
  const left = endOfVietnamDay(permit.validUntil) - now.getTime();
  if (left <= 0) return 'expired';
  return left <= EXPIRING_WITHIN_DAYS * 86_400_000 ? 'expiring' : 'valid';
}

/** Vietnam with its sea (Trường Sa, Hoàng Sa), degrees: what lies outside was typed in the wrong order or is no coordinate. */
const territory = { lat: [6, 24], lng: [102, 118] } as const;

/** @returns why the pair is refused, or null; both null = not stated */
export function coordinatesProblem(lat: number | null, lng: number | null): 'coordinates_incomplete' | 'coordinates_outside' | null {
  if (lat === null && lng === null) return null;
  if (lat === null || lng === null) return 'coordinates_incomplete';
  return lat >= territory.lat[0] && lat <= territory.lat[1] && lng >= territory.lng[0] && lng <= territory.lng[1] ? null : 'coordinates_outside';
}
