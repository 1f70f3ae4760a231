import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnreadTerms1764000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Words of searches and of firms' texts that no concept covers, counted. Nothing here tells who searched.
CREATE TABLE unread_terms (
  id uuid NOT NULL,
  -- domain: termKey
  key text NOT NULL,
  term text NOT NULL,
  language text NOT NULL,
  -- The words are understood, but no firm answers: what is missing is a firm, not a word.
  understood text[] NOT NULL DEFAULT '{}',
  -- Visitors, each counted once a day; who they were is never written.
  visits integer NOT NULL DEFAULT 0,
  none_count integer NOT NULL DEFAULT 0,
  few_count integer NOT NULL DEFAULT 0,
  abandoned_count integer NOT NULL DEFAULT 0,
  refined_count integer NOT NULL DEFAULT 0,
  refined_to jsonb NOT NULL DEFAULT '{}',
  firms integer NOT NULL DEFAULT 0,
  firm_processes jsonb NOT NULL DEFAULT '{}',
  first_seen date NOT NULL DEFAULT current_date,
  last_seen date NOT NULL DEFAULT current_date,
  state text NOT NULL DEFAULT 'open',
  decided_by uuid,
  decided_at timestamptz,
  CONSTRAINT pk_unread_terms PRIMARY KEY (id),
  CONSTRAINT uq_unread_terms_key UNIQUE (key),
  CONSTRAINT ck_unread_terms_state CHECK (state IN ('open', 'mapped', 'dismissed'))
);
CREATE INDEX ix_unread_terms_queue ON unread_terms (state, (visits + firms) DESC, id);
COMMENT ON COLUMN unread_terms.term IS 'words';
COMMENT ON COLUMN unread_terms.key IS 'words';
COMMENT ON COLUMN unread_terms.language IS 'technical';
COMMENT ON COLUMN unread_terms.understood IS 'technical';
COMMENT ON COLUMN unread_terms.refined_to IS 'technical';
COMMENT ON COLUMN unread_terms.firm_processes IS 'technical';
COMMENT ON COLUMN unread_terms.state IS 'technical';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS unread_terms CASCADE');
  }
}
