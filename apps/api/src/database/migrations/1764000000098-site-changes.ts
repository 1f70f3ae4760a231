import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change of the office may be about one site: one that stands, or one that the firm does not have yet and that gets this id. */
export class SiteChanges1764000000098 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE supplier_change_proposals
  ADD COLUMN site_id uuid,
  ADD COLUMN adds_site boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT ck_supplier_change_proposals_site CHECK (site_id IS NOT NULL OR NOT adds_site);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE supplier_change_proposals DROP COLUMN IF EXISTS site_id, DROP COLUMN IF EXISTS adds_site');
  }
}
