import { type Leaving, PersonalData, type PersonalDataSource, type Person, type Reads, type Tx } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT json_build_object('inbox', coalesce((SELECT json_agg(json_build_object('at', created_at, 'kind', kind, 'values', params, 'readAt', read_at) ORDER BY created_at) FROM notifications WHERE user_id = $1), '[]'::json),
    'mails', coalesce((SELECT json_agg(json_build_object('at', created_at, 'to', to_email, 'subject', subject, 'text', body_text, 'sentAt', sent_at) ORDER BY created_at) FROM mails WHERE to_email = $2), '[]'::json)) AS data`;

/** What others were told of the person's own acts: of claims, and of what the person did something with, or an introduction of it. */
const toldOthers = `
  WITH acts AS (SELECT object_id AS id FROM audit_entries WHERE user_id = $1), about AS (SELECT id FROM acts UNION SELECT id FROM introductions WHERE rfq_id IN (SELECT id FROM acts)),
  inbox AS (
    UPDATE notifications SET params = regexp_replace(params::text, $2, '…', 'gi')::jsonb
    WHERE params::text ~* $2 AND (kind LIKE 'claim\\_%' OR right(link, 36) IN (SELECT id::text FROM about)) RETURNING event_id)
  UPDATE mails SET subject = regexp_replace(subject, $2, '…', 'gi'), body_text = regexp_replace(body_text, $2, '…', 'gi')
  WHERE (subject ~* $2 OR body_text ~* $2) AND split_part(dedupe_key, ':', 1) IN (SELECT event_id::text FROM inbox)`;

/** Inbox and mails of the person, and the name in what others were told. */
@Injectable()
export class MessageData implements PersonalDataSource, OnModuleInit {
  readonly name = 'messages';

  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(reads: Reads, { userId, email }: Person): Promise<Record<string, unknown>[]> {
    return ((await reads.query(exported, [userId, email])) as { data: Record<string, unknown> }[]).map(({ data }) => data);
  }

  async erase(tx: Tx, { userId, known, mentions }: Leaving): Promise<void> {
    await tx.query('DELETE FROM notifications WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM mails WHERE to_email = ANY($1)', [known.addresses]);
    if (mentions.name) await tx.query(toldOthers, [userId, mentions.name]);
  }
}
