import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxLanes1764000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- 0 = what a person did just now, 1 = one of many (an import, a repair): an edit does not wait behind a list.
ALTER TABLE outbox ADD COLUMN lane smallint NOT NULL DEFAULT 0;
DROP INDEX ix_outbox_open;
CREATE INDEX ix_outbox_open ON outbox (consumer, lane, id) WHERE processed_at IS NULL AND dead_at IS NULL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX IF EXISTS ix_outbox_open;
ALTER TABLE outbox DROP COLUMN IF EXISTS lane;
CREATE INDEX ix_outbox_open ON outbox (consumer, id) WHERE processed_at IS NULL AND dead_at IS NULL;
`);
  }
}
