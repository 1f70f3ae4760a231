import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rfqs1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SEQUENCE IF NOT EXISTS rfq_numbers;
CREATE TABLE rfqs (
  id uuid NOT NULL,
  number text NOT NULL,
  buyer_id uuid NOT NULL,
  created_by uuid NOT NULL,
  title text NOT NULL,
  description text,
  status text NOT NULL DEFAULT 'draft',
  deadline timestamptz,
  delivery_place text,
  incoterm text,
  currency text NOT NULL DEFAULT 'VND',
  show_buyer boolean NOT NULL DEFAULT false,
  cancel_reason text,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  cancelled_at timestamptz,
  CONSTRAINT pk_rfqs PRIMARY KEY (id),
  CONSTRAINT uq_rfqs_number UNIQUE (number),
  CONSTRAINT fk_rfqs_buyer FOREIGN KEY (buyer_id) REFERENCES organisations (id) ON DELETE CASCADE,
  CONSTRAINT ck_rfqs_status CHECK (status IN ('draft', 'published', 'cancelled')),
  CONSTRAINT ck_rfqs_published CHECK (status = 'draft' OR published_at IS NOT NULL OR cancelled_at IS NOT NULL)
);
CREATE INDEX ix_rfqs_buyer ON rfqs (buyer_id, created_at DESC, id DESC);
CREATE INDEX ix_rfqs_published ON rfqs (published_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE TABLE rfq_lines (
  id uuid NOT NULL,
  rfq_id uuid NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  description text,
  annual_quantity integer,
  lot_size integer,
  CONSTRAINT pk_rfq_lines PRIMARY KEY (id),
  CONSTRAINT uq_rfq_lines_position UNIQUE (rfq_id, position),
  CONSTRAINT fk_rfq_lines_rfq FOREIGN KEY (rfq_id) REFERENCES rfqs (id) ON DELETE CASCADE
);
CREATE TABLE rfq_requirements (
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  weight text NOT NULL,
  process text,
  parameter text,
  operator text,
  unit text,
  value jsonb,
  codes text[],
  CONSTRAINT pk_rfq_requirements PRIMARY KEY (id),
  CONSTRAINT uq_rfq_requirements_position UNIQUE (line_id, position),
  CONSTRAINT fk_rfq_requirements_line FOREIGN KEY (line_id) REFERENCES rfq_lines (id) ON DELETE CASCADE,
  CONSTRAINT ck_rfq_requirements_weight CHECK (weight IN ('must', 'prefer'))
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS rfq_requirements, rfq_lines, rfqs CASCADE');
  }
}
