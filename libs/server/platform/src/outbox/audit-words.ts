import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Tx } from '../db/tx';

/** What somebody wrote: a reason, a note, a name of a file. */
export type AuditWords = Record<string, string | null | undefined>;

const [ivBytes, tagBytes] = [12, 16];

/** AES-256-GCM; the owner belongs to what is sealed, so that words cannot be moved to another's entry. @returns base64url of iv, tag and text */
export function sealWords(key: Buffer, userId: string, words: AuditWords): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(userId));
  const text = Buffer.concat([cipher.update(JSON.stringify(words), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** @throws Error when it was sealed with another key or for somebody else */
export function openWords(key: Buffer, userId: string, sealed: string): AuditWords {
  const bytes = Buffer.from(sealed, 'base64url');
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return JSON.parse(Buffer.concat([opener.update(bytes.subarray(ivBytes + tagBytes)), opener.final()]).toString('utf8')) as AuditWords;
}

/** The person's key, made with the first words that need it. */
export async function auditKeyOf(tx: Tx, userId: string): Promise<Buffer> {
  await tx.query('INSERT INTO audit_keys (user_id, key) VALUES ($1, $2) ON CONFLICT (user_id) DO NOTHING', [userId, randomBytes(32)]);
  const [row] = await tx.query<{ key: Buffer }[]>('SELECT key FROM audit_keys WHERE user_id = $1', [userId]);
  return row!.key;
}
