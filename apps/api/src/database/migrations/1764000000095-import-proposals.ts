import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportProposals1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Which list a proposal came with: taken back with it while it is open.
ALTER TABLE supplier_change_proposals ADD COLUMN import_id uuid,
  ADD CONSTRAINT fk_supplier_change_proposals_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE SET NULL;
CREATE INDEX ix_supplier_change_proposals_import ON supplier_change_proposals (import_id) WHERE import_id IS NOT NULL;
-- The marks of the office that stood there before an import changed the facts.
ALTER TABLE import_changes ADD COLUMN marks_before jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN import_changes.marks_before IS 'technical';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX IF EXISTS ix_supplier_change_proposals_import;
ALTER TABLE supplier_change_proposals DROP COLUMN IF EXISTS import_id;
ALTER TABLE import_changes DROP COLUMN IF EXISTS marks_before;
`);
  }
}
