import type { ClaimEvidence } from '@matxich/domain';
import { Journal, type JournalActor, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SiteRepository } from '../profile/persistence/site.repository';
import { ClaimRepository, type LockedClaim } from './persistence/claim.repository';

/** Read by the other claimants, like a reason that an officer writes. */
const givenToAnother = 'Hồ sơ đã được xác nhận cho một tổ chức khác.';

export interface Grant {
  reason: string | null;
  evidence: ClaimEvidence[];
  /** The rule decided, no officer did. */
  automatic: boolean;
}

/** The firm is theirs from now on; every other claim of it is answered. */
@Injectable()
export class GrantClaim {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly sites: SiteRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError supplier.already_claimed, supplier.already_linked */
  async execute(tx: Tx, actor: JournalActor, { id: claimId, supplierId, organisationId }: LockedClaim, { reason, evidence, automatic }: Grant): Promise<void> {
    const userId = automatic ? null : (actor?.userId ?? null);
    await this.claims.link(tx, supplierId, organisationId);
    await this.claims.decide(tx, claimId, { status: 'approved', reason, userId, evidence, automatic });
    await this.sites.ensureFirst(tx, supplierId);
    await this.journal.record(tx, actor, 'claim.approved', { claimId, supplierId }, { evidence, automatic });
    await this.journal.record(tx, actor, 'supplier.changed', { supplierId }, { part: 'claim' });
    const others = await this.claims.rejectOthers(tx, supplierId, givenToAnother, userId);
    await this.journal.recordMany(tx, actor, 'claim.rejected', others.map((id) => ({ claimId: id, supplierId })));
  }
}
