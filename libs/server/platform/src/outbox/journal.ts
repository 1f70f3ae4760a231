import type { Actor, DomainEventName, DomainEvents } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import { type CopyValue, PreparedCopy } from '../db/copy-rows';
import { requestContext } from '../db/request-context';
import type { Tx } from '../db/tx';
import { type AuditWords, auditKeyOf, sealWords } from './audit-words';
import { subscriptions } from './subscriptions';

/** As many events at once are a list, and wait behind what people do meanwhile. */
const listFrom = 20;
/** Above this many events the statement's parameters cost more than the rows. */
const copyFrom = 500;

/** Who did it; null for the system itself. */
export type JournalActor = Pick<Actor, 'userId' | 'organisationId'> | null;

/**
 * Writes what happened: one audit entry and one outbox row per consumer, in the transaction of the effect.
 * The first id of the payload is the aggregate; the outbox carries ids only, `details` (codes and figures) stay in the audit.
 * `words`, which somebody typed, are sealed under the actor's key: the audit is never rewritten, yet a person can be erased.
 */
@Injectable()
export class Journal {
  async record<Name extends DomainEventName>(tx: Tx, actor: JournalActor, name: Name, payload: DomainEvents[Name], details: Record<string, unknown> = {}, words: AuditWords = {}): Promise<void> {
    await this.recordMany(tx, actor, name, [payload], { ...details, ...(await this.sealed(tx, actor, words)) });
  }

  /** The same event for many aggregates in one statement; imports write thousands. */
  async recordMany<Name extends DomainEventName>(tx: Tx, actor: JournalActor, name: Name, payloads: DomainEvents[Name][], details: Record<string, unknown> = {}): Promise<void> {
    if (payloads.length === 0) return;
    if (payloads.length > copyFrom) return this.prepareMany(actor, name, payloads, details)(tx);
    const ids = payloads.map((payload) => Object.values(payload)[0] as string);
    const bodies = payloads.map((payload) => JSON.stringify(payload));
    await tx.query(
      `WITH audit AS (
         INSERT INTO audit_entries (user_id, organisation_id, action, object_id, details, request_id)
         SELECT $1, $2, $3, id, $6::jsonb || body::jsonb, $7 FROM unnest($4::uuid[], $5::text[]) AS given (id, body))
       INSERT INTO outbox (consumer, type, aggregate_id, payload, lane)
       SELECT consumer, $3, id, body::jsonb, $9 FROM unnest($4::uuid[], $5::text[]) WITH ORDINALITY AS given (id, body, position)
       CROSS JOIN unnest($8::text[]) AS consumer ORDER BY position`,
      [actor?.userId ?? null, actor?.organisationId ?? null, name, ids, bodies, JSON.stringify(details), requestContext.getStore()?.requestId ?? null, subscriptions[name], payloads.length >= listFrom ? 1 : 0],
    );
  }

  private async sealed(tx: Tx, actor: JournalActor, words: AuditWords): Promise<{ sealed?: string }> {
    if (!actor || !Object.values(words).some(Boolean)) return {};
    return { sealed: sealWords(await auditKeyOf(tx, actor.userId), actor.userId, words) };
  }

  /**
   * `recordMany` in two steps: everything is made ready now, the returned deed only sends it. The rows go by COPY, which takes
   * half the time for thousands.
   */
  prepareMany<Name extends DomainEventName>(actor: JournalActor, name: Name, payloads: DomainEvents[Name][], details: Record<string, unknown> = {}): (tx: Tx) => Promise<void> {
    if (payloads.length <= copyFrom) return (tx) => this.recordMany(tx, actor, name, payloads, details);
    const requestId = requestContext.getStore()?.requestId ?? null;
    const idOf = (payload: DomainEvents[Name]) => Object.values(payload)[0] as string;
    // What is the same for all is written out once; of two equal names jsonb keeps the later, as an object would.
    const shared = JSON.stringify(details).slice(0, -1);
    const start = shared === '{' ? shared : `${shared},`;
    function* audit(): Generator<CopyValue[]> {
      for (const payload of payloads) yield [actor?.userId ?? null, actor?.organisationId ?? null, name, idOf(payload), start + JSON.stringify(payload).slice(1), requestId];
    }
    function* outbox(): Generator<CopyValue[]> {
      for (const payload of payloads) for (const consumer of subscriptions[name]) yield [consumer, name, idOf(payload), JSON.stringify(payload), 1];
    }
    const copies = [
      new PreparedCopy('audit_entries', ['user_id', 'organisation_id', 'action', 'object_id', 'details', 'request_id'], audit()),
      new PreparedCopy('outbox', ['consumer', 'type', 'aggregate_id', 'payload', 'lane'], outbox()),
    ];
    return async (tx) => {
      for (const copy of copies) await copy.into(tx);
    };
  }
}
