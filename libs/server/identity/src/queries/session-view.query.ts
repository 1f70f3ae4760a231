import type { SessionResponse } from '@matxich/contracts';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

type Row = NonNullable<SessionResponse['user']> & { memberships: SessionResponse['memberships'] };

const userWithMemberships = `
  SELECT u.id, u.email, u.name, u.phone, u.locale, u.email_verified_at IS NOT NULL AS "emailVerified",
         coalesce(json_agg(json_build_object('organisationId', o.id, 'organisationName', o.name, 'kind', o.kind, 'role', m.role, 'demo', o.is_demo)
                           ORDER BY m.created_at, o.id) FILTER (WHERE o.id IS NOT NULL), '[]') AS memberships
  FROM users u
  LEFT JOIN memberships m ON m.user_id = u.id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE u.id = $1 GROUP BY u.id`;

const guest: SessionResponse = { user: null, acting: null, memberships: [] };

/** What the SPA knows of the person before it. */
@Injectable()
export class SessionView {
  constructor(private readonly database: Database) {}

  /** @param actor null for a guest */
  async of(actor: { userId: string; organisationId: string | null } | null): Promise<SessionResponse> {
    const row = actor && (await this.database.one<Row>(userWithMemberships, [actor.userId]));
    if (!row) return guest;
    const { memberships, ...user } = row;
    return { user, memberships, acting: memberships.find((membership) => membership.organisationId === actor.organisationId) ?? null };
  }
}
