import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Duplicates1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A merged entry stays as a hidden row: its id answers with the firm it became part of, and a merge can be undone.
ALTER TABLE suppliers ADD COLUMN merged_into uuid;
ALTER TABLE suppliers ADD CONSTRAINT fk_suppliers_merged_into FOREIGN KEY (merged_into) REFERENCES suppliers (id) ON DELETE SET NULL;
ALTER TABLE suppliers ADD CONSTRAINT ck_suppliers_merged CHECK (merged_into IS NULL OR (NOT visible AND organisation_id IS NULL AND merged_into <> id));
CREATE INDEX ix_suppliers_merged_into ON suppliers (merged_into) WHERE merged_into IS NOT NULL;

-- Two entries are compared only when they share a block (domain: duplicateBlocks). A projection: it can be thrown away.
CREATE TABLE duplicate_blocks (
  supplier_id uuid NOT NULL,
  block text NOT NULL,
  CONSTRAINT pk_duplicate_blocks PRIMARY KEY (supplier_id, block),
  CONSTRAINT fk_duplicate_blocks_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE INDEX ix_duplicate_blocks_block ON duplicate_blocks (block);
-- The version of a firm that was compared last; another one is looked at again.
CREATE TABLE duplicate_scans (
  supplier_id uuid NOT NULL,
  version integer NOT NULL,
  CONSTRAINT pk_duplicate_scans PRIMARY KEY (supplier_id),
  CONSTRAINT fk_duplicate_scans_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE TABLE duplicate_candidates (
  id uuid NOT NULL,
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  score integer NOT NULL,
  reasons text[] NOT NULL,
  reported_by uuid,
  state text NOT NULL DEFAULT 'open',
  note text,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_duplicate_candidates PRIMARY KEY (id),
  CONSTRAINT uq_duplicate_candidates_pair UNIQUE (one_id, other_id),
  CONSTRAINT fk_duplicate_candidates_one FOREIGN KEY (one_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_duplicate_candidates_other FOREIGN KEY (other_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT ck_duplicate_candidates_order CHECK (one_id < other_id),
  CONSTRAINT ck_duplicate_candidates_state CHECK (state IN ('open', 'dismissed', 'merged'))
);
CREATE INDEX ix_duplicate_candidates_queue ON duplicate_candidates (state, score DESC, id);
CREATE INDEX ix_duplicate_candidates_other ON duplicate_candidates (other_id);
CREATE TABLE supplier_merges (
  id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  choices jsonb NOT NULL,
  note text,
  survivor_before jsonb NOT NULL,
  merged_before jsonb NOT NULL,
  survivor_after jsonb NOT NULL,
  merged_after jsonb NOT NULL,
  moved jsonb NOT NULL,
  digests jsonb NOT NULL,
  merged_by uuid NOT NULL,
  merged_at timestamptz NOT NULL DEFAULT now(),
  undone_by uuid,
  undone_at timestamptz,
  CONSTRAINT pk_supplier_merges PRIMARY KEY (id),
  CONSTRAINT fk_supplier_merges_survivor FOREIGN KEY (survivor_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_supplier_merges_merged FOREIGN KEY (merged_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_supplier_merges_candidate FOREIGN KEY (candidate_id) REFERENCES duplicate_candidates (id) ON DELETE CASCADE
);
CREATE INDEX ix_supplier_merges_survivor ON supplier_merges (survivor_id);
CREATE UNIQUE INDEX uq_supplier_merges_merged ON supplier_merges (merged_id) WHERE undone_at IS NULL;
CREATE INDEX ix_supplier_merges_candidate ON supplier_merges (candidate_id);
CREATE INDEX ix_supplier_merges_at ON supplier_merges (merged_at DESC, id DESC);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE IF EXISTS supplier_merges, duplicate_candidates, duplicate_scans, duplicate_blocks CASCADE;
DROP INDEX IF EXISTS ix_suppliers_merged_into;
ALTER TABLE suppliers DROP CONSTRAINT IF EXISTS ck_suppliers_merged, DROP CONSTRAINT IF EXISTS fk_suppliers_merged_into, DROP COLUMN IF EXISTS merged_into;
`);
  }
}
