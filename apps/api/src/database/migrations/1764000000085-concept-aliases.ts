import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConceptAliases1764000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Words of the trade that name a concept, by language: understood in queries and profiles, never shown or indexed as the name.
ALTER TABLE concepts ADD COLUMN aliases jsonb NOT NULL DEFAULT '{}',
  ADD CONSTRAINT ck_concepts_aliases CHECK (jsonb_typeof(aliases) = 'object');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE concepts DROP COLUMN IF EXISTS aliases');
  }
}
