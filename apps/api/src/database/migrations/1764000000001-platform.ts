import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY,
  consumer text NOT NULL,
  type text NOT NULL,
  aggregate_id uuid NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  available_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  processed_at timestamptz,
  dead_at timestamptz,
  CONSTRAINT pk_outbox PRIMARY KEY (id)
);
CREATE INDEX ix_outbox_open ON outbox (consumer, id) WHERE processed_at IS NULL AND dead_at IS NULL;
CREATE INDEX ix_outbox_open_aggregate ON outbox (consumer, aggregate_id, id) WHERE processed_at IS NULL AND dead_at IS NULL;

CREATE TABLE audit_entries (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT now(),
  user_id uuid,
  organisation_id uuid,
  action text NOT NULL,
  object_id uuid NOT NULL,
  details jsonb NOT NULL,
  request_id text,
  CONSTRAINT pk_audit_entries PRIMARY KEY (id)
);
CREATE INDEX ix_audit_entries_object ON audit_entries (object_id, id);
-- Append only, for the owner of the table too.
CREATE FUNCTION audit_entries_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit entries are append-only'; END $$;
CREATE TRIGGER tr_audit_entries_final BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entries_are_final();

CREATE TABLE idempotency_keys (
  scope uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_idempotency_keys PRIMARY KEY (scope, key)
);
CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

-- Layout expected by rate-limiter-flexible's PostgreSQL store.
CREATE TABLE rate_limits (
  key varchar(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT pk_rate_limits PRIMARY KEY (key)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS outbox, audit_entries, idempotency_keys, rate_limits CASCADE');
  }
}
