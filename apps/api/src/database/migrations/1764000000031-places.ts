import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Places1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE wards (
  code text NOT NULL,
  province_code text NOT NULL,
  vi text NOT NULL,
  en text NOT NULL,
  kind text NOT NULL,
  -- Districts of before 2025-07-01 from which it was made, largest part first: people still search by them.
  old_districts text[] NOT NULL DEFAULT '{}',
  lat double precision,
  lng double precision,
  decree text NOT NULL,
  -- Set when a later list no longer has it; addresses that name it keep their name.
  ended_on date,
  CONSTRAINT pk_wards PRIMARY KEY (code)
);
CREATE INDEX ix_wards_province ON wards (province_code);
CREATE TABLE ward_changes (
  old_province text NOT NULL,
  old_district text NOT NULL,
  old_ward text NOT NULL,
  -- Bare name without accents (domain: unitKey).
  old_key text NOT NULL,
  new_ward_code text NOT NULL,
  new_province text NOT NULL,
  position integer NOT NULL,
  decree text NOT NULL,
  CONSTRAINT pk_ward_changes PRIMARY KEY (old_province, old_district, old_ward, new_ward_code)
);
CREATE INDEX ix_ward_changes_key ON ward_changes (old_key);
CREATE TABLE parks (
  code text NOT NULL,
  kind text NOT NULL,
  vi text NOT NULL,
  en text NOT NULL,
  aliases text[] NOT NULL DEFAULT '{}',
  province_code text NOT NULL,
  status text NOT NULL,
  source text NOT NULL,
  CONSTRAINT pk_parks PRIMARY KEY (code)
);
CREATE TABLE industry_codes (
  system text NOT NULL,
  version text NOT NULL,
  code text NOT NULL,
  vi text NOT NULL,
  en text NOT NULL,
  CONSTRAINT pk_industry_codes PRIMARY KEY (system, version, code)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS industry_codes, parks, ward_changes, wards CASCADE');
  }
}
