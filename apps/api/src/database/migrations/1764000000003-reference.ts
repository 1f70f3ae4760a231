import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reference1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE concepts (
  code text NOT NULL,
  parent text,
  kind text NOT NULL,
  vi text NOT NULL,
  en text NOT NULL,
  ja text NOT NULL,
  ko text NOT NULL,
  zh text NOT NULL,
  synonyms_vi text[] NOT NULL DEFAULT '{}',
  synonyms_en text[] NOT NULL DEFAULT '{}',
  synonyms_ja text[] NOT NULL DEFAULT '{}',
  position integer NOT NULL,
  CONSTRAINT pk_concepts PRIMARY KEY (code),
  CONSTRAINT fk_concepts_parent FOREIGN KEY (parent) REFERENCES concepts (code) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE provinces (
  code text NOT NULL,
  vi text NOT NULL,
  en text NOT NULL,
  kind text NOT NULL,
  CONSTRAINT pk_provinces PRIMARY KEY (code)
);
CREATE TABLE reference_loads (
  name text NOT NULL,
  version text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_reference_loads PRIMARY KEY (name)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS reference_loads, provinces, concepts CASCADE');
  }
}
