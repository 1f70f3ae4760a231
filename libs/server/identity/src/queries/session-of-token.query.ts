import type { MemberRole, OrganisationKind } from '@matxich/domain';
import { Database, SessionResolver, type SignedIn, hashSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  sessionId: string;
  userId: string;
  organisationId: string | null;
  kind: OrganisationKind | null;
  role: MemberRole | null;
  emailVerified: boolean;
  stale: boolean;
}

/**
 * Signed out = no row; password changed or signed out everywhere = another epoch; removed as a member = no organisation.
 * All three are read with every request, so each takes effect on the next one.
 */
const sessionOfToken = `
  SELECT s.id AS "sessionId", s.user_id AS "userId", m.organisation_id AS "organisationId", o.kind, m.role,
         u.email_verified_at IS NOT NULL AS "emailVerified", s.last_seen_at < clock_timestamp() - interval '5 minutes' AS stale
  FROM sessions s
  JOIN users u ON u.id = s.user_id AND u.session_epoch = s.epoch
  LEFT JOIN memberships m ON m.user_id = s.user_id AND m.organisation_id = s.acting_organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - interval '3 days'`;

/** Who holds this cookie: one statement per request, and one UPDATE each five minutes that keeps an active session alive. */
@Injectable()
export class SessionOfToken extends SessionResolver {
  constructor(private readonly database: Database) {
    super();
  }

  async resolve(token: string): Promise<SignedIn | null> {
    const row = await this.database.one<Row>(sessionOfToken, [hashSecretToken(token)]);
    if (!row) return null;
    if (row.stale) await this.touch(row.sessionId);
    return {
      sessionId: row.sessionId,
      actor: { userId: row.userId, organisationId: row.organisationId, organisationKind: row.kind, role: row.role },
      emailVerified: row.emailVerified,
    };
  }

  /** Never an INSERT: a session that was signed out while this request ran stays gone (reliability.md 0.7). */
  private async touch(sessionId: string): Promise<void> {
    await this.database.query('UPDATE sessions SET last_seen_at = clock_timestamp() WHERE id = $1', [sessionId]);
  }
}
