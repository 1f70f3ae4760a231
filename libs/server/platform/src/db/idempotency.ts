import { createHash } from 'node:crypto';
import { DomainError } from '@matxich/domain';
import { type RequestContext, requestContext } from './request-context';
import type { Tx } from './tx';

/** Thrown inside the transaction when the key was used before: the stored answer is the answer. */
export class IdempotentReplay extends Error {
  constructor(readonly response: unknown) {
    super('idempotent replay');
  }
}

type Claim = NonNullable<RequestContext['idempotency']>;

/**
 * Takes the key inside the effect's own transaction, so that effect and key commit together or not at all.
 * @throws IdempotentReplay when the same request was answered before
 * @throws DomainError idempotency.in_flight while another request with the key runs, idempotency.key_reused for another body
 */
export async function claimIdempotencyKey(tx: Tx, claim: Claim): Promise<void> {
  const [lock] = await tx.query<{ free: boolean }[]>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS free', [`${claim.scope}:${claim.key}`]);
  if (!lock?.free) throw new DomainError('idempotency.in_flight');
  const inserted = await tx.query<unknown[]>(
    'INSERT INTO idempotency_keys (scope, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT (scope, key) DO NOTHING RETURNING key',
    [claim.scope, claim.key, claim.fingerprint],
  );
  if (inserted.length > 0) return;
  const [stored] = await tx.query<{ fingerprint: string; response: { body: unknown } | null }[]>('SELECT fingerprint, response FROM idempotency_keys WHERE scope = $1 AND key = $2', [claim.scope, claim.key]);
  if (stored?.fingerprint !== claim.fingerprint) throw new DomainError('idempotency.key_reused');
  throw new IdempotentReplay(stored.response?.body);
}

/** Stores what the use case returned; a repeated request gets exactly this. */
export async function rememberResponse(tx: Tx, claim: Claim, response: unknown): Promise<void> {
  await tx.query('UPDATE idempotency_keys SET response = $3 WHERE scope = $1 AND key = $2', [claim.scope, claim.key, JSON.stringify({ body: response ?? null })]);
}

/** A body that was read as a stream belongs to the request that a key stands for: the same key with another file is refused. */
export function keyCoversUpload(fileHash: string): void {
  const claim = requestContext.getStore()?.idempotency;
  if (claim) claim.fingerprint = createHash('sha256').update(`${claim.fingerprint}\n${fileHash}`).digest('hex');
}
