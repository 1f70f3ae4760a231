import type { ConsentResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Row extends Omit<ConsentResponse, 'givenAt' | 'withdrawnAt' | 'disclosures'> {
  givenAt: Date;
  withdrawnAt: Date | null;
  disclosures: { recipient: string; purpose: string; at: string }[];
}

/** $1 = the person; an anonymous buyer stays anonymous here as well until the two have been introduced, and then has seen it. */
const given = `
  SELECT c.introduction_id AS "introductionId", r.number AS "rfqNumber", r.title AS "rfqTitle", json_build_object('name', c.name, 'email', c.email, 'phone', c.phone) AS contact,
         c.consented_at AS "givenAt", c.withdrawn_at AS "withdrawnAt",
         coalesce((SELECT json_agg(json_build_object('recipient', o.name, 'purpose', d.purpose, 'at', d.disclosed_at)) FROM disclosures d JOIN organisations o ON o.id = d.recipient_organisation_id
                   WHERE d.introduction_id = c.introduction_id AND d.subject_party = c.party), '[]'::json) AS disclosures
  FROM introduction_contacts c JOIN introductions i ON i.id = c.introduction_id JOIN rfqs r ON r.id = i.rfq_id
  WHERE c.user_id = $1 ORDER BY c.consented_at DESC, c.introduction_id LIMIT 500`;

/** The ledger as the person whose data it is reads it; one statement. */
@Injectable()
export class ConsentsQuery {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<{ items: ConsentResponse[] }> {
    const rows = await this.database.query<Row>(given, [actor.userId]);
    return { items: rows.map((row) => ({ ...row, givenAt: row.givenAt.toISOString(), withdrawnAt: row.withdrawnAt?.toISOString() ?? null, disclosures: row.disclosures.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) })) };
  }
}
