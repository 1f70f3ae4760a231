import { mostCompared } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id } from './fields';
import { SupplierResponse } from './suppliers.contract';

/** `a,b` or repeated keys → list of supplier ids, each once, in the order of the columns. */
const Ids = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set((Array.isArray(value) ? value : [value]).flatMap((part) => part.split(',')).map((part) => part.trim().toLowerCase()).filter(Boolean))])
  .pipe(z.array(Id).min(1).max(mostCompared));

/** What of a public profile stands side by side. */
export const FirmBesideOthers = SupplierResponse.pick({
  id: true, nameVi: true, taxCode: true, provinceCode: true, oldDistrict: true, employees: true, headcountBand: true, foundedYear: true, verification: true, verifiedOn: true, claimed: true, demo: true,
  sites: true, statements: true, certificates: true, updatedAt: true,
});
export type FirmBesideOthers = z.output<typeof FirmBesideOthers>;

export const ComparisonResponse = z.object({
  /** In the order asked for. A merged entry is here as the firm it became part of. */
  firms: z.array(FirmBesideOthers),
  /** Ids that have no column of their own: the firm is not shown (or never was), or it became part of another, which has the column. */
  left: z.array(z.object({ id: Id, why: z.enum(['not_shown', 'merged']), into: Id.nullable() })),
});
export type ComparisonResponse = z.output<typeof ComparisonResponse>;

export const comparisonEndpoints = {
  read: endpoint({ method: 'GET', path: '/supplier-comparison', tag: 'suppliers', summary: 'Up to five firms side by side, as everybody may see them', access: { who: 'anyone' }, query: z.strictObject({ ids: Ids }), response: ComparisonResponse, status: 200, errors: [] }),
};
