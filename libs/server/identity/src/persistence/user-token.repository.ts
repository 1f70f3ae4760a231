import { type Tx, hashSecretToken, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export const tokenPurposes = ['verify_email', 'reset_password', 'accept_invitation'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

const minutesOf: Record<TokenPurpose, number> = { verify_email: 24 * 60, reset_password: 60, accept_invitation: 7 * 24 * 60 };

/** Both set a password, so a newer one of either kind replaces an older one. */
export const passwordPurposes: readonly TokenPurpose[] = ['reset_password', 'accept_invitation'];
const rivals = (purpose: TokenPurpose): readonly TokenPurpose[] => (passwordPurposes.includes(purpose) ? passwordPurposes : [purpose]);

/** Single-use tokens of mails. The table holds hashes; the token itself is in the mail only. */
@Injectable()
export class UserTokenRepository {
  /** Replaces what the user holds for the purpose; the lock on the user makes two issues at once leave one token. */
  async issue(tx: Tx, userId: string, purpose: TokenPurpose, token: string): Promise<void> {
    await tx.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [userId]);
    await this.withdraw(tx, userId, rivals(purpose));
    await tx.query(
      "INSERT INTO user_tokens (id, user_id, purpose, token_hash, expires_at) VALUES ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 minute')",
      [newId(), userId, purpose, hashSecretToken(token), minutesOf[purpose]],
    );
  }

  /** Uses the token up. @returns the owner, or null when it is unknown, used, replaced or too old; of many at once one wins */
  async consume(tx: Tx, token: string, purposes: readonly TokenPurpose[]): Promise<string | null> {
    const rows = returnedRows<{ userId: string }>(
      await tx.query(
        `UPDATE user_tokens SET used_at = clock_timestamp()
         WHERE token_hash = $1 AND purpose = ANY($2) AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING user_id AS "userId"`,
        [hashSecretToken(token), purposes],
      ),
    );
    return rows[0]?.userId ?? null;
  }

  async withdraw(tx: Tx, userId: string, purposes: readonly TokenPurpose[]): Promise<void> {
    await tx.query('UPDATE user_tokens SET used_at = clock_timestamp() WHERE user_id = $1 AND purpose = ANY($2) AND used_at IS NULL', [userId, purposes]);
  }
}
