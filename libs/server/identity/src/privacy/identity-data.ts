import type { Known } from '@matxich/domain';
import { type Leaving, PersonalData, type PersonalDataSource, type Person, type Reads, type Tx, openWords } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT json_build_object('account', json_build_object('email', u.email, 'name', u.name, 'phone', u.phone, 'language', u.locale, 'emailVerifiedAt', u.email_verified_at, 'createdAt', u.created_at, 'updatedAt', u.updated_at),
    'memberships', coalesce((SELECT json_agg(json_build_object('organisation', o.name, 'taxCode', o.tax_code, 'role', m.role, 'since', m.created_at)) FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.user_id = u.id), '[]'::json),
    'sessions', coalesce((SELECT json_agg(json_build_object('startedAt', created_at, 'lastSeenAt', last_seen_at, 'expiresAt', expires_at)) FROM sessions WHERE user_id = u.id), '[]'::json),
    'links', coalesce((SELECT json_agg(json_build_object('purpose', purpose, 'sentAt', created_at, 'usedAt', used_at)) FROM user_tokens WHERE user_id = u.id), '[]'::json),
    'journal', coalesce((SELECT json_agg(json_build_object('at', at, 'action', action, 'object', object_id, 'sealed', details->>'sealed') ORDER BY id) FROM audit_entries WHERE user_id = u.id), '[]'::json)) AS data,
    (SELECT key FROM audit_keys WHERE user_id = u.id) AS key
  FROM users u WHERE u.id = $1`;

interface Entry {
  at: string;
  action: string;
  object: string;
  sealed: string | null;
}

/** Account, memberships, sessions and what the journal says the person did. The journal keeps the pseudonymous id for ever; the words in it go with their key. */
@Injectable()
export class IdentityData implements PersonalDataSource, OnModuleInit {
  readonly name = 'account';

  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(reads: Reads, { userId }: Person): Promise<Record<string, unknown>[]> {
    const rows = (await reads.query(exported, [userId])) as { data: { journal: Entry[] }; key: Buffer | null }[];
    return rows.map(({ data, key }) => ({ ...data, journal: data.journal.map(({ sealed, ...entry }) => (sealed && key ? { ...entry, words: openWords(key, userId, sealed) } : entry)) }));
  }

  async known(reads: Reads, { userId, organisationsLeftEmpty }: Pick<Leaving, 'userId' | 'organisationsLeftEmpty'>): Promise<Partial<Known>> {
    const rows = (await reads.query('SELECT name, phone FROM users WHERE id = $1 UNION ALL SELECT name, NULL FROM organisations WHERE id = ANY($2::uuid[])', [userId, organisationsLeftEmpty])) as { name: string; phone: string | null }[];
    return { numbers: rows.flatMap(({ phone }) => phone ?? []), names: rows.map(({ name }) => name) };
  }

  async shared(reads: Reads, { addresses }: Known, { userId }: Pick<Person, 'userId'>): Promise<string[]> {
    const rows = (await reads.query('SELECT email FROM users WHERE email = ANY($1) AND id <> $2', [addresses, userId])) as { email: string }[];
    return rows.map(({ email }) => email);
  }

  async erase(tx: Tx, { userId, mentions, organisationsLeftEmpty }: Leaving): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM user_tokens WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM audit_keys WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM memberships WHERE user_id = $1', [userId]);
    await tx.query(
      `UPDATE users SET email = 'erased-' || id || '@invalid', name = 'Người dùng đã xóa', phone = NULL, password_hash = NULL, email_verified_at = NULL,
         session_epoch = session_epoch + 1, erased_at = clock_timestamp(), updated_at = clock_timestamp() WHERE id = $1`,
      [userId],
    );
    // Answers kept for a day so that a repeated request gets them again may name the person, also in what others were answered.
    await tx.query('DELETE FROM idempotency_keys WHERE scope = ANY($1::uuid[]) OR response::text ~* ANY($2)', [[userId, ...organisationsLeftEmpty], [mentions.addresses, mentions.numbers, mentions.name].filter((pattern) => pattern !== null)]);
    // A one-person organisation often carries the person's own name and number.
    await tx.query("UPDATE organisations SET name = 'Tổ chức đã rời hệ thống', tax_code = NULL, version = version + 1, updated_at = clock_timestamp() WHERE id = ANY($1::uuid[])", [organisationsLeftEmpty]);
  }
}
