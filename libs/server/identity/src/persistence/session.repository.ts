import { type Tx, hashSecretToken, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface OpenedSession {
  userId: string;
  organisationId: string | null;
}

/** Sessions are inserted here, at sign-in, and nowhere else. */
@Injectable()
export class SessionRepository {
  /**
   * Opens a session of 14 days for the first organisation of the user, if the password verified is still the current one.
   * @returns null when the password was changed meanwhile
   */
  async open(tx: Tx, userId: string, verifiedHash: string, token: string): Promise<OpenedSession | null> {
    const rows = await tx.query<OpenedSession[]>(
      `INSERT INTO sessions (id, token_hash, user_id, acting_organisation_id, epoch, expires_at)
       SELECT $3, $4, u.id, (SELECT m.organisation_id FROM memberships m WHERE m.user_id = u.id ORDER BY m.created_at, m.organisation_id LIMIT 1),
              u.session_epoch, clock_timestamp() + interval '14 days'
       FROM users u WHERE u.id = $1 AND u.password_hash = $2
       RETURNING user_id AS "userId", acting_organisation_id AS "organisationId"`,
      [userId, verifiedHash, newId(), hashSecretToken(token)],
    );
    return rows[0] ?? null;
  }

  /** Moves the session to another organisation under a new token. @returns false unless the owner is a member there */
  async switchOrganisation(tx: Tx, sessionId: string, organisationId: string, token: string): Promise<boolean> {
    const rows = returnedRows(
      await tx.query(
        `UPDATE sessions s SET acting_organisation_id = m.organisation_id, token_hash = $3, last_seen_at = clock_timestamp()
         FROM memberships m WHERE s.id = $1 AND m.user_id = s.user_id AND m.organisation_id = $2 RETURNING s.id`,
        [sessionId, organisationId, hashSecretToken(token)],
      ),
    );
    return rows.length > 0;
  }

  async close(tx: Tx, sessionId: string): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
  }

  async removeExpired(tx: Tx, userId: string): Promise<void> {
    await tx.query("DELETE FROM sessions WHERE user_id = $1 AND (expires_at < clock_timestamp() OR last_seen_at < clock_timestamp() - interval '3 days')", [userId]);
  }

  /** The epoch ends also a session that is being opened at this moment and cannot be seen yet. */
  async closeAll(tx: Tx, userId: string): Promise<void> {
    await tx.query('UPDATE users SET session_epoch = session_epoch + 1 WHERE id = $1', [userId]);
    await tx.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
  }
}
