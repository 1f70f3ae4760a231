import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE imports
  -- Which sheet and row the column names stand in, and how the columns came to their meaning.
  ADD COLUMN sheet text,
  ADD COLUMN header_row integer,
  ADD COLUMN mapped_by text,
  ADD COLUMN undone_by uuid,
  ADD COLUMN undone_at timestamptz,
  -- What became of the rows: ImportUndoing → how many.
  ADD COLUMN undo_counts jsonb,
  ADD CONSTRAINT ck_imports_mapped_by CHECK (mapped_by IN ('recognised', 'remembered', 'chosen'));
ALTER TABLE import_rows
  -- Cells that were left out, mended or refused: column, code, value.
  ADD COLUMN problems json,
  ADD COLUMN undone text;
-- The file itself, while its columns may still be chosen.
CREATE TABLE import_files (
  import_id uuid NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT pk_import_files PRIMARY KEY (import_id),
  CONSTRAINT fk_import_files_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
);
ALTER TABLE import_files ALTER COLUMN bytes SET STORAGE EXTERNAL;
-- What an office last said of a set of column names.
CREATE TABLE import_mappings (
  organisation_id uuid NOT NULL,
  header_key text NOT NULL,
  columns jsonb NOT NULL,
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_import_mappings PRIMARY KEY (organisation_id, header_key),
  CONSTRAINT fk_import_mappings_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE
);
-- Facts of listed firms before and after an import changed them; without it nothing could be taken back.
CREATE TABLE import_changes (
  import_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  version_found integer NOT NULL,
  updated_found timestamptz NOT NULL,
  -- Set when the import was taken back and nothing of it is left in the firm.
  version_left integer,
  CONSTRAINT pk_import_changes PRIMARY KEY (import_id, supplier_id),
  CONSTRAINT fk_import_changes_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE,
  CONSTRAINT fk_import_changes_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE INDEX ix_import_changes_supplier ON import_changes (supplier_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE IF EXISTS import_changes, import_mappings, import_files;
DELETE FROM imports WHERE status = 'unmapped';
UPDATE imports SET status = 'committed' WHERE status = 'undone';
ALTER TABLE import_rows DROP COLUMN IF EXISTS problems, DROP COLUMN IF EXISTS undone;
ALTER TABLE imports DROP COLUMN IF EXISTS sheet, DROP COLUMN IF EXISTS header_row, DROP COLUMN IF EXISTS mapped_by, DROP COLUMN IF EXISTS undone_by, DROP COLUMN IF EXISTS undone_at, DROP COLUMN IF EXISTS undo_counts;
`);
  }
}
