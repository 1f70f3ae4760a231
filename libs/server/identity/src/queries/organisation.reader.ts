import type { BuyerOrigin, MemberRole, OrganisationKind } from '@matxich/domain';
import { Database, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface OrganisationLabel {
  id: string;
  kind: OrganisationKind;
  name: string;
  taxCode: string | null;
  country: string;
  origin: BuyerOrigin | null;
  demo: boolean;
}

export interface OrganisationMember {
  organisationId: string;
  organisationKind: OrganisationKind;
  userId: string;
  role: MemberRole;
  name: string;
  email: string;
  phone: string | null;
  locale: 'vi' | 'en';
  emailVerified: boolean;
  demo: boolean;
}

const labels = 'SELECT id, kind, name, tax_code AS "taxCode", country, origin, is_demo AS demo FROM organisations WHERE id = ANY($1::uuid[])';

const members = `
  SELECT m.organisation_id AS "organisationId", o.kind AS "organisationKind", u.id AS "userId", m.role, u.name, u.email, u.phone, u.locale,
         u.email_verified_at IS NOT NULL AS "emailVerified", u.is_demo AS demo
  FROM memberships m JOIN users u ON u.id = m.user_id JOIN organisations o ON o.id = m.organisation_id`;

/** What other contexts may ask of identity. Give `tx` to read what the same transaction has written. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly database: Database) {}

  /** Unknown ids are left out. */
  async byIds(ids: readonly string[], tx?: Tx): Promise<Map<string, OrganisationLabel>> {
    const rows = await this.read<OrganisationLabel>(labels, [ids], tx);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** People of the given organisations, in order of joining. */
  membersOf(organisationIds: readonly string[], tx?: Tx): Promise<OrganisationMember[]> {
    return this.read(`${members} WHERE m.organisation_id = ANY($1::uuid[]) ORDER BY m.created_at, u.id`, [organisationIds], tx);
  }

  /** People of every organisation of a kind; there are few offices. */
  membersOfKind(kind: OrganisationKind, tx?: Tx): Promise<OrganisationMember[]> {
    return this.read(`${members} WHERE o.kind = $1 ORDER BY m.created_at, u.id`, [kind], tx);
  }

  private read<Row>(sql: string, parameters: unknown[], tx: Tx | undefined): Promise<Row[]> {
    return tx ? tx.query<Row[]>(sql, parameters) : this.database.query<Row>(sql, parameters);
  }
}
