import type { Known } from '@matxich/domain';
import { PersonalData, type PersonalDataSource, type Person, type Reads, type Tx } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** A contact is the person's own, or one that a colleague typed with the person's address. */
const about = '(c.user_id = $1 OR lower(c.email) = lower($2))';

const exported = `
  SELECT c.party, c.name, c.email, c.phone, c.consented_at AS "consentedAt", c.withdrawn_at AS "withdrawnAt", c.introduction_id AS "introductionId",
         coalesce((SELECT json_agg(json_build_object('recipient', o.name, 'purpose', d.purpose, 'at', d.disclosed_at)) FROM disclosures d JOIN organisations o ON o.id = d.recipient_organisation_id
                   WHERE d.introduction_id = c.introduction_id AND d.subject_party = c.party), '[]'::json) AS disclosures
  FROM introduction_contacts c WHERE ${about} ORDER BY c.consented_at`;

/** Contact persons of introductions and the ledger of who saw them. The ledger keeps that something was shown, not what. */
@Injectable()
export class ContactData implements PersonalDataSource, OnModuleInit {
  readonly name = 'contacts';

  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(reads: Reads, { userId, email }: Person): Promise<Record<string, unknown>[]> {
    return (await reads.query(exported, [userId, email])) as Record<string, unknown>[];
  }

  async known(reads: Reads, { userId }: Person): Promise<Partial<Known>> {
    const rows = (await reads.query('SELECT email, phone FROM introduction_contacts WHERE user_id = $1', [userId])) as { email: string; phone: string | null }[];
    return { addresses: rows.map(({ email }) => email), numbers: rows.flatMap(({ phone }) => phone ?? []) };
  }

  async erase(tx: Tx, { userId, email }: Person): Promise<void> {
    await tx.query(
      `UPDATE introduction_contacts c SET name = 'Người liên hệ đã xóa', email = 'erased@invalid', phone = NULL, withdrawn_at = coalesce(withdrawn_at, clock_timestamp()) WHERE ${about}`,
      [userId, email],
    );
  }
}
