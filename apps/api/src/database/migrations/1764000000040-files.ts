import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE files (
  id uuid NOT NULL,
  -- Whose it is, and which firm it is about.
  organisation_id uuid NOT NULL,
  supplier_id uuid,
  uploaded_by uuid NOT NULL,
  purpose text NOT NULL,
  visibility text NOT NULL,
  label text NOT NULL,
  media_type text NOT NULL,
  byte_size integer NOT NULL,
  width integer,
  height integer,
  has_thumbnail boolean NOT NULL,
  -- SHA-256 of what was sent: the same bytes again are the same file.
  source_hash text NOT NULL,
  -- NULL = never seen by a scanner; then it is scanned before anybody gets it, as soon as there is one.
  scanned_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_files PRIMARY KEY (id),
  CONSTRAINT uq_files_content UNIQUE NULLS NOT DISTINCT (organisation_id, supplier_id, purpose, source_hash),
  CONSTRAINT fk_files_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
  CONSTRAINT fk_files_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT ck_files_purpose CHECK (purpose IN ('evidence', 'photo', 'brochure', 'claim_proof')),
  CONSTRAINT ck_files_visibility CHECK (visibility IN ('public', 'introduced', 'officers')),
  CONSTRAINT ck_files_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp'))
);
CREATE INDEX ix_files_supplier ON files (supplier_id, purpose, created_at DESC, id DESC) WHERE supplier_id IS NOT NULL;
CREATE INDEX ix_files_unused ON files (created_at) WHERE purpose = 'evidence';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS files CASCADE');
  }
}
