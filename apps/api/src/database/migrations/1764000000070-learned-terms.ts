import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LearnedTerms1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Words that officers gave a meaning, beside those of the seed. Nothing is deleted: a term taken back says by whom and when.
CREATE TABLE learned_terms (
  id uuid NOT NULL,
  term text NOT NULL,
  -- domain: termKey
  key text NOT NULL,
  language text NOT NULL,
  code text NOT NULL,
  unread_id uuid,
  import_id uuid,
  mapped_by uuid NOT NULL,
  mapped_at timestamptz NOT NULL DEFAULT now(),
  undone_by uuid,
  undone_at timestamptz,
  -- Since its last change the documents that hold it have been asked for again.
  projected_at timestamptz,
  CONSTRAINT pk_learned_terms PRIMARY KEY (id),
  CONSTRAINT ck_learned_terms_language CHECK (language IN ('vi', 'en', 'ja', 'ko', 'zh')),
  CONSTRAINT ck_learned_terms_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX uq_learned_terms_in_force ON learned_terms (key, code) WHERE undone_at IS NULL;
CREATE INDEX ix_learned_terms_mapped ON learned_terms (mapped_at DESC, id DESC);
CREATE INDEX ix_learned_terms_import ON learned_terms (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX ix_learned_terms_unprojected ON learned_terms (id) WHERE projected_at IS NULL;
COMMENT ON COLUMN learned_terms.term IS 'reference';
COMMENT ON COLUMN learned_terms.key IS 'reference';
COMMENT ON COLUMN learned_terms.language IS 'technical';
COMMENT ON COLUMN learned_terms.code IS 'technical';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS learned_terms CASCADE');
    await runner.query("DELETE FROM reference_loads WHERE name = 'learned-terms'");
  }
}
