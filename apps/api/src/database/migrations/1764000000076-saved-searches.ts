import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedSearches1764000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE saved_searches (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  query jsonb NOT NULL,
  frequency text NOT NULL,
  -- What the link in a mail gives back when it is taken back.
  frequency_before text,
  -- Signs the link in the mails of this search; not a secret of the installation, so that one that leaks opens one switch.
  alert_key bytea NOT NULL,
  -- Null: the next run only learns which firms there are, and tells nobody.
  learnt_at timestamptz,
  next_run_at timestamptz,
  last_run_at timestamptz,
  last_total integer,
  last_found integer,
  outcome text,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT pk_saved_searches PRIMARY KEY (id),
  CONSTRAINT ck_saved_searches_frequency CHECK (frequency IN ('off', 'daily', 'weekly') AND (frequency = 'off') = (next_run_at IS NULL)),
  CONSTRAINT fk_saved_searches_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
  CONSTRAINT fk_saved_searches_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_saved_searches_organisation ON saved_searches (organisation_id, user_id);
CREATE INDEX ix_saved_searches_due ON saved_searches (next_run_at) WHERE next_run_at IS NOT NULL;
-- The firms that a search has found once; run_id is null for those it learnt without telling.
CREATE TABLE saved_search_firms (
  saved_search_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  run_id uuid,
  CONSTRAINT pk_saved_search_firms PRIMARY KEY (saved_search_id, supplier_id),
  CONSTRAINT fk_saved_search_firms_search FOREIGN KEY (saved_search_id) REFERENCES saved_searches (id) ON DELETE CASCADE,
  CONSTRAINT fk_saved_search_firms_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE INDEX ix_saved_search_firms_supplier ON saved_search_firms (supplier_id);
ALTER TABLE mails ADD COLUMN unsubscribe_path text;
COMMENT ON COLUMN saved_searches.name IS 'words';
COMMENT ON COLUMN saved_searches.query IS 'words';
COMMENT ON COLUMN saved_searches.frequency IS 'technical';
COMMENT ON COLUMN saved_searches.frequency_before IS 'technical';
COMMENT ON COLUMN saved_searches.alert_key IS 'technical';
COMMENT ON COLUMN saved_searches.outcome IS 'technical';
COMMENT ON COLUMN mails.unsubscribe_path IS 'technical';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mails DROP COLUMN IF EXISTS unsubscribe_path; DROP TABLE IF EXISTS saved_search_firms, saved_searches');
  }
}
