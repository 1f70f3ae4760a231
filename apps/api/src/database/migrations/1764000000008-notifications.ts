import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE notifications (
  id uuid NOT NULL,
  event_id bigint NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  params jsonb NOT NULL,
  link text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz,
  CONSTRAINT pk_notifications PRIMARY KEY (id),
  CONSTRAINT uq_notifications_event UNIQUE (event_id, user_id),
  CONSTRAINT fk_notifications_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT fk_notifications_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE
);
CREATE INDEX ix_notifications_inbox ON notifications (user_id, organisation_id, created_at DESC, id DESC);
CREATE INDEX ix_notifications_unread ON notifications (user_id, organisation_id) WHERE read_at IS NULL;
CREATE TABLE mails (
  id uuid NOT NULL,
  dedupe_key text NOT NULL,
  to_email text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  available_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  last_error text,
  CONSTRAINT pk_mails PRIMARY KEY (id),
  CONSTRAINT uq_mails_dedupe UNIQUE (dedupe_key)
);
CREATE INDEX ix_mails_created ON mails (created_at DESC, id DESC);
CREATE INDEX ix_mails_unsent ON mails (available_at) WHERE sent_at IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS mails, notifications CASCADE');
  }
}
