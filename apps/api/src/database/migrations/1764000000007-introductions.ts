import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Introductions1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE introductions (
  id uuid NOT NULL,
  rfq_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  office_id uuid NOT NULL,
  proposed_by uuid NOT NULL,
  note text NOT NULL,
  status text NOT NULL DEFAULT 'proposed',
  supplier_accepted_at timestamptz,
  buyer_accepted_at timestamptz,
  introduced_at timestamptz,
  declined_by text,
  decline_reason text,
  decline_note text,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_introductions PRIMARY KEY (id),
  CONSTRAINT fk_introductions_rfq FOREIGN KEY (rfq_id) REFERENCES rfqs (id) ON DELETE CASCADE,
  CONSTRAINT fk_introductions_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT ck_introductions_status CHECK (status IN ('proposed', 'supplier_accepted', 'buyer_accepted', 'introduced', 'declined', 'withdrawn'))
);
-- One live introduction per pair and RFQ; after a decline or withdrawal the office may propose again.
CREATE UNIQUE INDEX uq_introductions_live ON introductions (rfq_id, supplier_id) WHERE status NOT IN ('declined', 'withdrawn');
CREATE INDEX ix_introductions_supplier ON introductions (supplier_id, created_at DESC, id DESC);
CREATE INDEX ix_introductions_buyer ON introductions (buyer_id, created_at DESC, id DESC);
CREATE INDEX ix_introductions_created ON introductions (created_at DESC, id DESC);
CREATE TABLE introduction_contacts (
  introduction_id uuid NOT NULL,
  party text NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  phone text,
  consented_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_introduction_contacts PRIMARY KEY (introduction_id, party),
  CONSTRAINT fk_introduction_contacts FOREIGN KEY (introduction_id) REFERENCES introductions (id) ON DELETE CASCADE,
  CONSTRAINT ck_introduction_contacts_party CHECK (party IN ('supplier', 'buyer'))
);
-- Who learnt whose contact data, when and for what (Law 91/2025/QH15; product.md item 19).
CREATE TABLE disclosures (
  id uuid NOT NULL,
  introduction_id uuid NOT NULL,
  subject_user_id uuid NOT NULL,
  subject_party text NOT NULL,
  recipient_organisation_id uuid NOT NULL,
  purpose text NOT NULL,
  disclosed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_disclosures PRIMARY KEY (id),
  CONSTRAINT fk_disclosures_introduction FOREIGN KEY (introduction_id) REFERENCES introductions (id) ON DELETE CASCADE,
  CONSTRAINT uq_disclosures UNIQUE (introduction_id, subject_party)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS disclosures, introduction_contacts, introductions CASCADE');
  }
}
