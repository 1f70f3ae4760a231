import type { ClaimRequest, ClaimResponse } from '@matxich/contracts';
import { type Actor, DomainError, claimIsCertain, isFirmsOwnAddress } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { GrantClaim } from '../grant-claim';
import { ClaimRepository } from '../persistence/claim.repository';
import { ClaimsQuery } from '../queries/claims.query';

const shortestNote = 10;

interface Firm {
  claimed: boolean;
  linked: boolean;
  website: string | null;
}

/** A person says "this listed firm is ours". Where the proof is certain they have it at once; else a mail or an officer decides. */
@Injectable()
export class ClaimSupplier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ClaimRepository,
    private readonly grant: GrantClaim,
    private readonly claims: ClaimsQuery,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, request.invalid without any proof or word, claim.proof_email_foreign, supplier.already_claimed, supplier.already_linked, claim.already_pending */
  execute(actor: Actor, { supplierId, note, proofEmail }: ClaimRequest): Promise<ClaimResponse> {
    const organisationId = organisationOf(actor);
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.firm(tx, organisationId, supplierId);
      if (proofEmail && !isFirmsOwnAddress(proofEmail, firm.website)) throw new DomainError('claim.proof_email_foreign', {}, [{ path: 'proofEmail', message: 'use an address at the domain of the firm’s website' }]);
      const claimId = await this.repository.insert(tx, { supplierId, organisationId, userId: actor.userId, note: note ?? '', proofEmail: proofEmail ?? null });
      await this.journal.record(tx, actor, 'claim.requested', { claimId, supplierId });
      const evidence = await this.claims.evidenceOf(tx, claimId);
      if (claimIsCertain(evidence)) await this.grant.execute(tx, actor, { id: claimId, supplierId, organisationId, requestedBy: actor.userId, status: 'pending' }, { reason: null, evidence, automatic: true });
      else if (proofEmail) await this.journal.record(tx, actor, 'claim.proof_requested', { claimId, supplierId });
      else if ((note ?? '').length < shortestNote) throw new DomainError('request.invalid', {}, [{ path: 'note', message: `say in at least ${shortestNote} signs why you may speak for the firm` }]);
      return this.claims.byId(tx, claimId);
    });
  }

  /** Holds the firm's row, so that no approval of another claim slips in between. Demo people claim demo firms, real ones real firms. */
  private async firm(tx: Tx, organisationId: string, supplierId: string): Promise<Firm> {
    const [firm] = await tx.query<Firm[]>(
      'SELECT website, organisation_id IS NOT NULL AS claimed, EXISTS (SELECT 1 FROM suppliers WHERE organisation_id = $2) AS linked FROM suppliers WHERE id = $1 AND visible AND is_demo = (SELECT is_demo FROM organisations WHERE id = $2) FOR UPDATE',
      [supplierId, organisationId],
    );
    if (!firm) throw new DomainError('request.not_found');
    if (firm.linked) throw new DomainError('supplier.already_linked');
    if (firm.claimed) throw new DomainError('supplier.already_claimed');
    return firm;
  }
}
