import type { MailResponse } from '@matxich/contracts';
import { CONFIG, type Config, Database, decodeCursor, toPage } from '@matxich/platform';
import { Inject, Injectable } from '@nestjs/common';

interface Row {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: Date;
  sentAt: Date | null;
  lastError: string | null;
  position: string;
}

const newestFirst = `
  SELECT id, to_email AS to, subject, body_text AS text, created_at AS "createdAt", sent_at AS "sentAt", last_error AS "lastError", created_at::text AS position FROM mails
  WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid) ORDER BY created_at DESC, id DESC LIMIT $1`;

/** Mails that went nowhere because no mail server is configured. With one they are other people's letters, and nobody reads them here. */
@Injectable()
export class LocalMails {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async page(cursor: string | undefined, limit: number): Promise<{ items: MailResponse[]; next: string | null; smtp: boolean }> {
    if (this.config.SMTP_URL) return { items: [], next: null, smtp: true };
    const [createdAt = null, id = null] = decodeCursor(cursor, 2) ?? [];
    const rows = await this.database.query<Row>(newestFirst, [limit + 1, createdAt, id]);
    return { ...toPage(rows, limit, (row) => [row.position, row.id], toResponse), smtp: false };
  }
}

const toResponse = ({ id, to, subject, text, createdAt, sentAt, lastError }: Row): MailResponse => ({ id, to, subject, text, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, lastError });
