import { Database, type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface NewMail {
  /** The same mail is written once, whoever delivers its event again. */
  dedupeKey: string;
  to: string;
  subject: string;
  text: string;
  /** Below our own address: where a mail program stops mails of this kind with one press (RFC 8058). */
  unsubscribePath?: string;
}

export interface DueMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  unsubscribePath: string | null;
}

/** The mail outbox. A row is written with its event's effect and sent later. */
@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    await tx.query(
      `INSERT INTO mails (id, dedupe_key, to_email, subject, body_text, unsubscribe_path)
       SELECT (m->>'id')::uuid, m->>'dedupeKey', m->>'to', m->>'subject', m->>'text', m->>'unsubscribePath' FROM jsonb_array_elements($1::jsonb) AS m
       ON CONFLICT ON CONSTRAINT uq_mails_dedupe DO NOTHING`,
      [JSON.stringify(mails.map((mail) => ({ id: newId(), ...mail })))],
    );
  }

  /**
   * Takes mails for two minutes, so that no transaction is open while a mail server is asked; a sender that dies gives them
   * back by that. Mails of yesterday stay: their links are dead and their news old.
   */
  async takeDue(limit: number): Promise<DueMail[]> {
    return returnedRows<DueMail>(
      await this.database.query(
        `UPDATE mails SET available_at = clock_timestamp() + interval '2 minutes', attempts = attempts + 1
         WHERE id IN (SELECT id FROM mails WHERE sent_at IS NULL AND available_at <= clock_timestamp() AND created_at > clock_timestamp() - interval '1 day'
                      ORDER BY available_at LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, to_email AS to, subject, body_text AS text, unsubscribe_path AS "unsubscribePath"`,
        [limit],
      ),
    );
  }

  /** The text goes: it may hold a link with a token, and of tokens the database keeps hashes only. */
  async markSent(id: string): Promise<void> {
    await this.database.query("UPDATE mails SET sent_at = clock_timestamp(), last_error = NULL, body_text = '', unsubscribe_path = NULL WHERE id = $1", [id]);
  }

  /** Next try after 2^attempts times 5 seconds, an hour at most. */
  async markFailed(id: string, error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    await this.database.query("UPDATE mails SET last_error = $2, available_at = clock_timestamp() + least(power(2, attempts) * 5, 3600) * interval '1 second' WHERE id = $1", [id, message.slice(0, 500)]);
  }
}
