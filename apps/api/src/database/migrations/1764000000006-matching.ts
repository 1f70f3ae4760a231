import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE match_runs (
  id uuid NOT NULL,
  rfq_id uuid NOT NULL,
  matching_version text NOT NULL,
  considered integer NOT NULL,
  passing integer NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_match_runs PRIMARY KEY (id),
  CONSTRAINT fk_match_runs_rfq FOREIGN KEY (rfq_id) REFERENCES rfqs (id) ON DELETE CASCADE
);
CREATE INDEX ix_match_runs_rfq ON match_runs (rfq_id, finished_at DESC);
CREATE TABLE matches (
  rfq_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  run_id uuid NOT NULL,
  rank integer NOT NULL,
  fit double precision NOT NULL,
  evidence double precision NOT NULL,
  freshness double precision NOT NULL,
  total double precision NOT NULL,
  eliminated_by uuid[] NOT NULL,
  to_complete uuid[] NOT NULL,
  verdicts jsonb NOT NULL,
  CONSTRAINT pk_matches PRIMARY KEY (rfq_id, supplier_id),
  CONSTRAINT fk_matches_run FOREIGN KEY (run_id) REFERENCES match_runs (id) ON DELETE CASCADE,
  CONSTRAINT fk_matches_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE INDEX ix_matches_rank ON matches (rfq_id, rank);
CREATE INDEX ix_matches_supplier ON matches (supplier_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS matches, match_runs CASCADE');
  }
}
