import type { Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface AccountFacts {
  userId: string;
  email: string;
  locale: 'vi' | 'en';
  verified: boolean;
  hasPassword: boolean;
  demo: boolean;
  organisation: string | null;
}

/** Read-only over `users` and `organisations`: what a mail about an account has to know. */
@Injectable()
export class AccountFactsQuery {
  async of(tx: Tx, userId: string, organisationId: string | null): Promise<AccountFacts | null> {
    const [row] = await tx.query<AccountFacts[]>(
      `SELECT u.id AS "userId", u.email, u.locale, u.email_verified_at IS NOT NULL AS verified, u.password_hash IS NOT NULL AS "hasPassword", u.is_demo AS demo,
              (SELECT o.name FROM organisations o WHERE o.id = $2) AS organisation
       FROM users u WHERE u.id = $1`,
      [userId, organisationId],
    );
    return row ?? null;
  }
}
