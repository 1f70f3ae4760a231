import type { IntroductionResponse } from '@matxich/contracts';
import { DomainError, contactsVisible, introductionActionsFor, type Actor, type DeclineReason, type IntroductionParty, type IntroductionStatus, type OrganisationKind } from '@matxich/domain';
import { Database, decodeCursor, toPage, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  id: string;
  rfqId: string;
  rfqNumber: string;
  rfqTitle: string;
  rfqStands: boolean;
  supplierId: string;
  supplierName: string;
  buyerName: string;
  showBuyer: boolean;
  status: IntroductionStatus;
  note: string;
  supplierAcceptedAt: Date | null;
  buyerAcceptedAt: Date | null;
  introducedAt: Date | null;
  declinedBy: IntroductionParty | null;
  declineReason: DeclineReason | null;
  declineNote: string | null;
  contacts: { party: 'supplier' | 'buyer'; name: string; email: string; phone: string | null }[];
  demo: boolean;
  createdAt: Date;
  version: number;
  /** The sort value with its microseconds. */
  at: string;
}

const select = `
  SELECT i.id, i.rfq_id AS "rfqId", r.number AS "rfqNumber", r.title AS "rfqTitle", r.status = 'published' AS "rfqStands", i.supplier_id AS "supplierId", s.name_vi AS "supplierName",
         b.name AS "buyerName", r.show_buyer AS "showBuyer", i.status, i.note, i.supplier_accepted_at AS "supplierAcceptedAt", i.buyer_accepted_at AS "buyerAcceptedAt",
         i.introduced_at AS "introducedAt", i.declined_by AS "declinedBy", i.decline_reason AS "declineReason", i.decline_note AS "declineNote", i.is_demo AS demo,
         i.created_at AS "createdAt", i.version, i.created_at::text AS at,
         coalesce((SELECT json_agg(json_build_object('party', c.party, 'name', c.name, 'email', c.email, 'phone', c.phone) ORDER BY c.party) FROM introduction_contacts c
                   WHERE c.introduction_id = i.id AND i.status = 'introduced' AND c.withdrawn_at IS NULL), '[]'::json) AS contacts
  FROM introductions i JOIN rfqs r ON r.id = i.rfq_id JOIN suppliers s ON s.id = i.supplier_id JOIN organisations b ON b.id = i.buyer_id`;

/** Whose introductions these are; $1 = organisation. The office sees all of them. */
const mine: Record<OrganisationKind, string> = { supplier: 's.organisation_id = $1', buyer: 'i.buyer_id = $1', office: '$1::uuid IS NOT NULL' };

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** What one party may see: the buyer's name, the contact persons and why the other one declined depend on who looks. */
function toResponse({ rfqStands, showBuyer, at: _at, ...row }: Row, party: IntroductionParty): IntroductionResponse {
  const { status, contacts } = row;
  const named = party !== 'supplier' || showBuyer || status === 'introduced';
  const organisationOf = { supplier: row.supplierName, buyer: row.buyerName };
  // Whoever declines is told that the office reads the reason and the other side does not; a withdrawal is explained to both.
  const isExplained = party === 'office' || row.declinedBy === 'office' || row.declinedBy === party;
  return {
    ...row,
    ...(isExplained ? {} : { declineReason: null, declineNote: null }),
    buyerName: named ? row.buyerName : null,
    contacts: contactsVisible(status, party) ? contacts.map((contact) => ({ ...contact, organisationName: organisationOf[contact.party] })) : [],
    actions: introductionActionsFor(status, party).filter((action) => action !== 'accept' || rfqStands),
    supplierAcceptedAt: iso(row.supplierAcceptedAt),
    buyerAcceptedAt: iso(row.buyerAcceptedAt),
    introducedAt: iso(row.introducedAt),
    createdAt: row.createdAt.toISOString(),
  };
}

/** Introductions as the acting party may see them, one statement each. */
@Injectable()
export class IntroductionQuery {
  constructor(private readonly database: Database) {}

  /** @throws DomainError request.not_found for everybody but the two parties and the office */
  async one(from: Reads, actor: Actor, id: string): Promise<IntroductionResponse> {
    const party = partyOf(actor);
    const [row] = (await from.query(`${select} WHERE ${mine[party]} AND i.id = $2`, [actor.organisationId, id])) as Row[];
    if (!row) throw new DomainError('request.not_found');
    return toResponse(row, party);
  }

  /** Newest first. */
  async page(actor: Actor, { status, cursor, limit }: { status?: IntroductionStatus; cursor?: string; limit: number }): Promise<{ items: IntroductionResponse[]; next: string | null }> {
    const party = partyOf(actor);
    const [at, id] = decodeCursor(cursor, 2) ?? [null, null];
    const rows = await this.database.query<Row>(
      `${select} WHERE ${mine[party]} AND ($2::text IS NULL OR i.status = $2) AND ($3::timestamptz IS NULL OR (i.created_at, i.id) < ($3::timestamptz, $4::uuid))
       ORDER BY i.created_at DESC, i.id DESC LIMIT $5`,
      [actor.organisationId, status ?? null, at, id, limit + 1],
    );
    return toPage(rows, limit, (row) => [row.at, row.id], (row) => toResponse(row, party));
  }
}

/** An organisation takes part as what it is. */
function partyOf({ organisationKind }: Actor): IntroductionParty {
  if (organisationKind === null) throw new DomainError('request.not_found');
  return organisationKind;
}
