import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

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
}
