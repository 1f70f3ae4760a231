import type { SiteResponse } from '@matxich/contracts';
import { permitState, type SitePermit } from '@matxich/domain';

export interface SiteRow extends Omit<SiteResponse, 'permits'> {
  permits: SitePermit[];
}

const fields: [string, string][] = [
  ['id', 'id'], ['name', 'name'], ['street', 'street'], ['ward', 'ward'], ['wardCode', 'ward_code'], ['district', 'district'], ['provinceCode', 'province_code'], ['park', 'park'], ['parkCode', 'park_code'],
  ['lat', 'lat'], ['lng', 'lng'], ['permits', 'permits'], ['enteredByOffice', 'entered_by IS NOT NULL'], ['version', 'version'],
];
export const siteColumns = fields.map(([field, column]) => `${column} AS "${field}"`).join(', ');
export const siteJson = `json_build_object(${fields.map(([field, column]) => `'${field}', ${column}`).join(', ')})`;

/** Whether a permit is in force is asked of the clock at every look. */
export const toSite = ({ permits, ...site }: SiteRow, now: Date): SiteResponse => ({ ...site, permits: permits.map((permit) => ({ ...permit, state: permitState(permit, now) })) });
