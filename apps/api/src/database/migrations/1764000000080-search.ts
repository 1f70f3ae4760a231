import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- To about 1 km, for distances from a park to firms whose site has no position of its own.
ALTER TABLE parks ADD COLUMN lat double precision, ADD COLUMN lng double precision,
  ADD CONSTRAINT ck_parks_position CHECK ((lat IS NULL) = (lng IS NULL));
CREATE INDEX ix_supplier_sites_position ON supplier_sites (lat, lng) WHERE lat IS NOT NULL;
CREATE INDEX ix_supplier_sites_ward ON supplier_sites (ward_code) WHERE lat IS NULL AND ward_code IS NOT NULL;
-- The figure that buyers ask most, over all processes.
CREATE INDEX ix_capability_statements_tolerance ON capability_statements ((("values"->'tolerance'->>'value')::float8)) WHERE "values" ? 'tolerance';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX IF EXISTS ix_supplier_sites_position, ix_supplier_sites_ward, ix_capability_statements_tolerance;
ALTER TABLE parks DROP COLUMN IF EXISTS lat, DROP COLUMN IF EXISTS lng;
`);
  }
}
