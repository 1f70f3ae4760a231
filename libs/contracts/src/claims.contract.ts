import { claimStatuses } from '@matxich/domain';
import { z } from 'zod';
import { Id, Instant, optionalText, text } from './fields';

export const ClaimableSupplierResponse = z.object({ id: Id, nameVi: z.string(), taxCode: z.string().nullable(), registeredAddress: z.string().nullable(), claimed: z.boolean() });
export type ClaimableSupplierResponse = z.output<typeof ClaimableSupplierResponse>;
export const ClaimResponse = z.object({
  id: Id,
  supplierId: Id,
  supplierName: z.string(),
  supplierTaxCode: z.string().nullable(),
  organisationId: Id,
  organisationName: z.string(),
  requestedBy: z.string(),
  note: z.string(),
  status: z.enum(claimStatuses),
  reason: z.string().nullable(),
  createdAt: Instant,
  decidedAt: Instant.nullable(),
});
export type ClaimResponse = z.output<typeof ClaimResponse>;
export const ClaimRequest = z.strictObject({ supplierId: Id, note: text(10, 1000) });
export type ClaimRequest = z.output<typeof ClaimRequest>;
export const ClaimDecisionRequest = z.strictObject({ decision: z.enum(['approve', 'reject']), reason: optionalText(500) });
export type ClaimDecisionRequest = z.output<typeof ClaimDecisionRequest>;
