import type { MemberResponse, OrganisationResponse } from '@matxich/contracts';
import { Database, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationColumns } from '../persistence/organisation.repository';

type MemberRow = Omit<MemberResponse, 'since'> & { since: Date };

const members = `
  SELECT u.id AS "userId", u.name, u.email, m.role, m.created_at AS since, m.version
  FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.organisation_id = $1`;

const toMember = (row: MemberRow): MemberResponse => ({ ...row, since: row.since.toISOString() });

/** The account screen of an organisation, for its own members. */
@Injectable()
export class OrganisationScreen {
  constructor(private readonly database: Database) {}

  async organisation(organisationId: string): Promise<OrganisationResponse | null> {
    return this.database.one<OrganisationResponse>(`SELECT ${organisationColumns} FROM organisations WHERE id = $1`, [organisationId]);
  }

  async members(organisationId: string): Promise<MemberResponse[]> {
    return (await this.database.query<MemberRow>(`${members} ORDER BY m.created_at, u.id`, [organisationId])).map(toMember);
  }

  /** What the transaction has just written. */
  async member(tx: Tx, organisationId: string, userId: string): Promise<MemberResponse> {
    const [row] = await tx.query<MemberRow[]>(`${members} AND u.id = $2`, [organisationId, userId]);
    return toMember(row!);
  }
}
