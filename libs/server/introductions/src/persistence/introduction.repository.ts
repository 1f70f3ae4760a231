import { DomainError, type Actor, type DeclineReason, type IntroductionStatus } from '@matxich/domain';
import { newId, violatedConstraint, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { Pair } from '../queries/pair.query';

export interface LockedIntroduction {
  id: string;
  status: IntroductionStatus;
  buyerId: string;
  /** Null when nobody owns the supplier's profile any more. */
  supplierOrganisationId: string | null;
  /** Whether the RFQ still stands; locked with the row, so that a cancellation comes before or after, never in between. */
  rfqStands: boolean;
}

export interface Contact {
  name: string;
  email: string;
  phone?: string | null;
}

/** Why contact data change hands, as the ledger of disclosures says it. */
const disclosurePurpose = 'giới thiệu khách hàng';

@Injectable()
export class IntroductionRepository {
  /** @throws DomainError introduction.already_proposed while another proposal for the pair is alive */
  async insert(tx: Tx, actor: Actor, id: string, pair: Pair, note: string): Promise<void> {
    try {
      await tx.query(
        `INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note, is_demo) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, pair.rfqId, pair.supplierId, pair.buyerId, actor.organisationId, actor.userId, note, pair.demo],
      );
    } catch (error) {
      throw violatedConstraint(error) === 'uq_introductions_live' ? new DomainError('introduction.already_proposed') : error;
    }
  }

  /** Both sides accepting at the same moment wait for each other here, so that the second one sees the first. */
  async lock(tx: Tx, id: string): Promise<LockedIntroduction | null> {
    const rows = await tx.query<LockedIntroduction[]>(
      `SELECT i.id, i.status, i.buyer_id AS "buyerId", s.organisation_id AS "supplierOrganisationId", r.status = 'published' AS "rfqStands"
       FROM introductions i JOIN suppliers s ON s.id = i.supplier_id JOIN rfqs r ON r.id = i.rfq_id
       WHERE i.id = $1 FOR UPDATE OF i FOR SHARE OF s, r`,
      [id],
    );
    return rows[0] ?? null;
  }

  async accept(tx: Tx, id: string, party: 'supplier' | 'buyer', status: IntroductionStatus): Promise<void> {
    await tx.query(
      `UPDATE introductions SET status = $3, version = version + 1, updated_at = clock_timestamp(),
         supplier_accepted_at = CASE WHEN $2 = 'supplier' THEN clock_timestamp() ELSE supplier_accepted_at END,
         buyer_accepted_at = CASE WHEN $2 = 'buyer' THEN clock_timestamp() ELSE buyer_accepted_at END,
         introduced_at = CASE WHEN $3 = 'introduced' THEN clock_timestamp() END
       WHERE id = $1`,
      [id, party, status],
    );
  }

  /** The act of accepting is the consent; who gave it and when stays beside the data. */
  async storeContact(tx: Tx, id: string, party: 'supplier' | 'buyer', actor: Actor, contact: Contact): Promise<void> {
    await tx.query(
      `INSERT INTO introduction_contacts (introduction_id, party, user_id, name, email, phone, consented_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
      [id, party, actor.userId, contact.name, contact.email, contact.phone ?? null],
    );
  }

  /** One entry per person whose data the other side now sees. */
  async recordDisclosures(tx: Tx, { id, buyerId, supplierOrganisationId }: LockedIntroduction): Promise<void> {
    await tx.query(
      `INSERT INTO disclosures (id, introduction_id, subject_user_id, subject_party, recipient_organisation_id, purpose, disclosed_at)
       SELECT CASE c.party WHEN 'supplier' THEN $2::uuid ELSE $3::uuid END, c.introduction_id, c.user_id, c.party,
              CASE c.party WHEN 'supplier' THEN $4::uuid ELSE $5::uuid END, $6, clock_timestamp()
       FROM introduction_contacts c WHERE c.introduction_id = $1 AND c.withdrawn_at IS NULL`,
      [id, newId(), newId(), buyerId, supplierOrganisationId, disclosurePurpose],
    );
  }

  async decline(tx: Tx, id: string, party: 'supplier' | 'buyer', status: IntroductionStatus, reason: DeclineReason, note: string | null): Promise<void> {
    await tx.query(
      `UPDATE introductions SET status = $2, declined_by = $3, decline_reason = $4, decline_note = $5, version = version + 1, updated_at = clock_timestamp() WHERE id = $1`,
      [id, status, party, reason, note],
    );
  }

  async withdraw(tx: Tx, id: string, status: IntroductionStatus, note: string): Promise<void> {
    await tx.query(`UPDATE introductions SET status = $2, declined_by = 'office', decline_note = $3, version = version + 1, updated_at = clock_timestamp() WHERE id = $1`, [id, status, note]);
  }
}
