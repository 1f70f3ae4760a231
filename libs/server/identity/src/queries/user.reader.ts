import { Database, hashSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { TokenPurpose } from '../persistence/user-token.repository';

/** Accounts as identity itself looks them up. */
@Injectable()
export class UserReader {
  constructor(private readonly database: Database) {}

  /** By e-mail in lower case; null when nobody has it. */
  credentials(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
    return this.database.one('SELECT id, password_hash AS "passwordHash" FROM users WHERE email = $1', [email]);
  }

  contact(userId: string): Promise<{ email: string; verified: boolean } | null> {
    return this.database.one('SELECT email, email_verified_at IS NOT NULL AS verified FROM users WHERE id = $1', [userId]);
  }

  /** Whose token this is while it can be used. */
  ownerOfToken(token: string, purposes: readonly TokenPurpose[]): Promise<{ email: string } | null> {
    return this.database.one(
      'SELECT u.email FROM user_tokens t JOIN users u ON u.id = t.user_id WHERE t.token_hash = $1 AND t.purpose = ANY($2) AND t.used_at IS NULL AND t.expires_at > clock_timestamp()',
      [hashSecretToken(token), purposes],
    );
  }
}
