import { type Leaving, PersonalData, type PersonalDataSource, type Person, type Reads, type Tx } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const exported = `
  SELECT json_build_object('inbox', coalesce((SELECT json_agg(json_build_object('at', created_at, 'kind', kind, 'values', params, 'readAt', read_at) ORDER BY created_at) FROM notifications WHERE user_id = $1), '[]'::json),
    'mails', coalesce((SELECT json_agg(json_build_object('at', created_at, 'to', to_email, 'subject', subject, 'text', body_text, 'sentAt', sent_at) ORDER BY created_at) FROM mails WHERE to_email = $2), '[]'::json)) AS data`;

/** Inbox and mails of the person. */
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

  async erase(tx: Tx, { userId, email }: Leaving): Promise<void> {
    await tx.query('DELETE FROM notifications WHERE user_id = $1', [userId]);
    await tx.query('DELETE FROM mails WHERE to_email = $1', [email]);
  }
}
