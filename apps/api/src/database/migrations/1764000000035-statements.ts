import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Statements1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE capability_statements
  ADD COLUMN size_min_mm double precision,
  ADD COLUMN size_max_mm double precision,
  ADD COLUMN machine_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN installed_capacity double precision,
  ADD COLUMN committed_capacity double precision,
  ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT ck_capability_statements_size CHECK (size_min_mm <= size_max_mm),
  ADD CONSTRAINT ck_capability_statements_capacity CHECK (installed_capacity >= 0 AND committed_capacity >= 0 AND committed_capacity <= installed_capacity);
-- Whoever wrote a statement last stood for it then.
UPDATE capability_statements SET confirmed_at = updated_at;
CREATE INDEX ix_capability_statements_confirmed ON capability_statements (confirmed_at);
CREATE INDEX ix_capability_statements_capacity ON capability_statements (capacity_as_of) WHERE free_capacity IS NOT NULL;
CREATE TABLE supplier_machines (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  site_id uuid NOT NULL,
  kind text NOT NULL,
  make text,
  model text,
  year integer,
  count integer NOT NULL DEFAULT 1,
  "values" jsonb NOT NULL DEFAULT '{}',
  schema_version text NOT NULL,
  note text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_supplier_machines PRIMARY KEY (id),
  CONSTRAINT fk_supplier_machines_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_supplier_machines_site FOREIGN KEY (site_id) REFERENCES supplier_sites (id)
);
CREATE INDEX ix_supplier_machines_supplier ON supplier_machines (supplier_id);
-- When a firm was last reminded of stale facts: the reminder's event is written in the same transaction.
CREATE TABLE supplier_stale_reminders (
  supplier_id uuid NOT NULL,
  reminded_at timestamptz NOT NULL,
  CONSTRAINT pk_supplier_stale_reminders PRIMARY KEY (supplier_id),
  CONSTRAINT fk_supplier_stale_reminders_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE IF EXISTS supplier_stale_reminders, supplier_machines;
ALTER TABLE capability_statements
  DROP COLUMN IF EXISTS size_min_mm, DROP COLUMN IF EXISTS size_max_mm, DROP COLUMN IF EXISTS machine_ids, DROP COLUMN IF EXISTS installed_capacity,
  DROP COLUMN IF EXISTS committed_capacity, DROP COLUMN IF EXISTS confirmed_at;
`);
  }
}
