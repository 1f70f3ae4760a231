import { claimEvidences, claimStatuses } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Email, Id, Instant, optionalText } from './fields';

export const ClaimableSupplierResponse = z.object({ id: Id, nameVi: z.string(), taxCode: z.string().nullable(), registeredAddress: z.string().nullable(), claimed: z.boolean(), ownDomain: z.string().nullable() });
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
  /** What speaks for it and against it; of a decided claim, what the decision rested on. */
  evidence: z.array(z.enum(claimEvidences)),
  /** An address at the firm's domain that a link was sent to. */
  proofEmail: z.string().nullable(),
  proofConfirmed: z.boolean(),
  /** The proof was certain; no officer decided. */
  automatic: z.boolean(),
  createdAt: Instant,
  decidedAt: Instant.nullable(),
});
export type ClaimResponse = z.output<typeof ClaimResponse>;
/** Words are needed where no mail to the firm's own domain can prove it. */
export const ClaimRequest = z.strictObject({ supplierId: Id, note: optionalText(1000), proofEmail: Email.nullish() });
export type ClaimRequest = z.output<typeof ClaimRequest>;
export const ClaimDecisionRequest = z.strictObject({ decision: z.enum(['approve', 'reject']), reason: optionalText(500) });
export type ClaimDecisionRequest = z.output<typeof ClaimDecisionRequest>;

/** Told to whoever opened the link, signed in or not. */
export const ClaimProofResponse = z.object({ supplierName: z.string(), status: z.enum(claimStatuses) });
export type ClaimProofResponse = z.output<typeof ClaimProofResponse>;

const own = { who: 'acting', kinds: ['supplier'], object: 'own' } as const;
const ClaimParams = z.strictObject({ claimId: Id });
const Token = z.string().min(20).max(200).regex(/^[A-Za-z0-9_-]+$/);
const tag = 'my supplier profile';

export const claimEndpoints = {
  sendProof: endpoint({ method: 'POST', path: '/my/claims/:claimId/proof', tag, summary: 'Send a link to an address at the domain of the firm’s website', access: own, params: ClaimParams, body: z.strictObject({ email: Email }), response: ClaimResponse, status: 200, idempotent: true, errors: ['claim.not_pending', 'claim.proof_email_foreign', 'request.rate_limited'] }),
  withdraw: endpoint({ method: 'DELETE', path: '/my/claims/:claimId', tag, summary: 'Take a waiting claim back', access: own, params: ClaimParams, status: 204, errors: ['claim.not_pending'] }),
  confirm: endpoint({ method: 'POST', path: '/claim-proofs', tag, summary: 'Confirm by the mailed link that one reads mail at the firm’s domain', access: { who: 'anyone' }, body: z.strictObject({ token: Token }), response: ClaimProofResponse, status: 200, errors: ['claim.token_invalid'] }),
};
