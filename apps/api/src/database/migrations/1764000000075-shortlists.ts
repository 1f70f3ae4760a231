import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Shortlists1764000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE shortlists (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_shortlists PRIMARY KEY (id),
  CONSTRAINT fk_shortlists_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
  CONSTRAINT fk_shortlists_created_by FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_shortlists_name ON shortlists (organisation_id, lower(name));
-- A firm that is taken off keeps its row, so that it comes back with its note.
CREATE TABLE shortlist_entries (
  id uuid NOT NULL,
  shortlist_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  name_seen text NOT NULL,
  position integer NOT NULL,
  note text,
  note_by uuid,
  note_at timestamptz,
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_shortlist_entries PRIMARY KEY (id),
  CONSTRAINT uq_shortlist_entries_supplier UNIQUE (shortlist_id, supplier_id),
  CONSTRAINT fk_shortlist_entries_shortlist FOREIGN KEY (shortlist_id) REFERENCES shortlists (id) ON DELETE CASCADE,
  CONSTRAINT fk_shortlist_entries_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_shortlist_entries_note_by FOREIGN KEY (note_by) REFERENCES users (id) ON DELETE SET NULL,
  CONSTRAINT fk_shortlist_entries_added_by FOREIGN KEY (added_by) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_shortlist_entries_supplier ON shortlist_entries (supplier_id);
COMMENT ON COLUMN shortlists.name IS 'words';
COMMENT ON COLUMN shortlist_entries.name_seen IS 'firm';
COMMENT ON COLUMN shortlist_entries.note IS 'words';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS shortlist_entries, shortlists');
  }
}
