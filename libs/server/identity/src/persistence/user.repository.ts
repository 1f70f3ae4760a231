import { type Tx, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface NewUser {
  email: string;
  name: string;
  phone: string | null;
  /** Null: invited, sets a password by the link in the mail. */
  passwordHash: string | null;
  locale: 'vi' | 'en';
  verified: boolean;
  demo: boolean;
}

export interface StoredUser {
  id: string;
  fresh: boolean;
  hasPassword: boolean;
}

@Injectable()
export class UserRepository {
  /** Inserts the person, or finds who has the e-mail already; two at once are told apart by the unique e-mail. */
  async insertOrFind(tx: Tx, user: NewUser): Promise<StoredUser> {
    const id = newId();
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO users (id, email, name, phone, password_hash, locale, email_verified_at, is_demo)
       VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7::boolean THEN clock_timestamp() END, $8) ON CONFLICT (email) DO NOTHING RETURNING id`,
      [id, user.email, user.name, user.phone, user.passwordHash, user.locale, user.verified, user.demo],
    );
    if (inserted.length > 0) return { id, fresh: true, hasPassword: user.passwordHash !== null };
    const [known] = await tx.query<{ id: string; hasPassword: boolean }[]>('SELECT id, password_hash IS NOT NULL AS "hasPassword" FROM users WHERE email = $1', [user.email]);
    return { ...known!, fresh: false };
  }

  /** An invited person starts with the inviter's language, and belongs to the demo set where the organisation does. */
  async inviter(tx: Tx, userId: string, organisationId: string): Promise<Pick<NewUser, 'locale' | 'demo'>> {
    const [row] = await tx.query<Pick<NewUser, 'locale' | 'demo'>[]>('SELECT u.locale, o.is_demo AS demo FROM users u, organisations o WHERE u.id = $1 AND o.id = $2', [userId, organisationId]);
    return row!;
  }

  /** A token from a mail proves the address as well. */
  async setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
    await tx.query('UPDATE users SET password_hash = $2, email_verified_at = coalesce(email_verified_at, clock_timestamp()), updated_at = clock_timestamp() WHERE id = $1', [userId, passwordHash]);
  }

  async markVerified(tx: Tx, userId: string): Promise<void> {
    await tx.query('UPDATE users SET email_verified_at = coalesce(email_verified_at, clock_timestamp()), updated_at = clock_timestamp() WHERE id = $1', [userId]);
  }

  async updateProfile(tx: Tx, userId: string, profile: { name: string; phone: string | null; locale: 'vi' | 'en' }): Promise<void> {
    await tx.query('UPDATE users SET name = $2, phone = $3, locale = $4, updated_at = clock_timestamp() WHERE id = $1', [userId, profile.name, profile.phone, profile.locale]);
  }
}
