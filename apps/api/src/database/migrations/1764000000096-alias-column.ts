import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AliasColumn1764000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("COMMENT ON COLUMN concepts.aliases IS 'reference'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('COMMENT ON COLUMN concepts.aliases IS NULL');
  }
}
