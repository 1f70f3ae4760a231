import type { MemberRole } from '@matxich/domain';
import { type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface Membership {
  userId: string;
  role: MemberRole;
  version: number;
}

@Injectable()
export class MembershipRepository {
  /** @returns false when the person is a member already */
  async add(tx: Tx, organisationId: string, userId: string, role: MemberRole): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'INSERT INTO memberships (organisation_id, user_id, role) VALUES ($1, $2, $3) ON CONFLICT (user_id, organisation_id) DO NOTHING RETURNING user_id',
      [organisationId, userId, role],
    );
    return rows.length > 0;
  }

  /** All members, locked until the end of the transaction: two changes of one organisation come one after the other. */
  lockAll(tx: Tx, organisationId: string): Promise<Membership[]> {
    return tx.query<Membership[]>('SELECT user_id AS "userId", role, version FROM memberships WHERE organisation_id = $1 ORDER BY user_id FOR UPDATE', [organisationId]);
  }

  async changeRole(tx: Tx, organisationId: string, userId: string, role: MemberRole): Promise<void> {
    await tx.query('UPDATE memberships SET role = $3, version = version + 1 WHERE organisation_id = $1 AND user_id = $2', [organisationId, userId, role]);
  }

  async remove(tx: Tx, organisationId: string, userId: string): Promise<void> {
    await tx.query('DELETE FROM memberships WHERE organisation_id = $1 AND user_id = $2', [organisationId, userId]);
  }
}
