import type { IntroductionParty, IntroductionStatus } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface IntroductionFacts {
  id: string;
  status: IntroductionStatus;
  declinedBy: IntroductionParty | null;
  declineReason: string | null;
  rfqNumber: string;
  rfqTitle: string;
  buyerId: string;
  buyer: string;
  supplierOrganisationId: string | null;
  supplier: string;
}

/** Read-only over `introductions`, `rfqs`, `suppliers` and `organisations`. */
@Injectable()
export class IntroductionFactsQuery {
  async of(tx: Tx, introductionId: string): Promise<IntroductionFacts | null> {
    const [row] = await tx.query<IntroductionFacts[]>(
      `SELECT i.id, i.status, i.declined_by AS "declinedBy", i.decline_reason AS "declineReason", r.number AS "rfqNumber", r.title AS "rfqTitle",
              i.buyer_id AS "buyerId", b.name AS buyer, s.organisation_id AS "supplierOrganisationId", s.name_vi AS supplier
       FROM introductions i JOIN rfqs r ON r.id = i.rfq_id JOIN suppliers s ON s.id = i.supplier_id JOIN organisations b ON b.id = i.buyer_id
       WHERE i.id = $1`,
      [introductionId],
    );
    return row ?? null;
  }
}
