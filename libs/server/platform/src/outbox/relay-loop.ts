import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { advisoryLocks } from '../db/advisory-locks';
import { OutboxRepository } from './outbox.repository';
import { Relay } from './relay';

/** An edit waits half of it on average before it is even seen; asking costs one look at a partial index. */
const pollMilliseconds = 150;
const pruneEvery = 3_600_000;
const lockKey = advisoryLocks.relay;

/**
 * Polls while the process lives. Only the holder of a session-level advisory lock on its own connection relays, so that two
 * workers never deliver the same aggregate at once; the others wait for the lock.
 */
@Injectable()
export class RelayLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RelayLoop.name);
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private lockConnection: QueryRunner | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: Relay,
    private readonly outbox: OutboxRepository,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    let pruned = 0;
    while (!this.stopping) {
      let delivered = 0;
      try {
        if (await this.holdLock()) {
          delivered = await this.relay.deliverOnce();
          if (performance.now() - pruned > pruneEvery) {
            await this.outbox.prune();
            pruned = performance.now();
          }
        }
      } catch (error) {
        this.logger.warn(`relay round failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
        await this.dropLock();
      }
      if (delivered === 0) await this.pause();
    }
    await this.dropLock();
  }

  private async holdLock(): Promise<boolean> {
    if (!this.lockConnection) {
      const connection = this.dataSource.createQueryRunner();
      await connection.connect();
      this.lockConnection = connection;
    }
    // Asked each round: proves that the connection, and with it the lock, is still ours. Taking it again only counts up.
    const [row] = (await this.lockConnection.query(
      `SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND objid::bigint = $1::bigint AND granted)
              THEN true ELSE pg_try_advisory_lock($1::bigint) END AS held`,
      [lockKey],
    )) as { held: boolean }[];
    return row?.held ?? false;
  }

  private async dropLock(): Promise<void> {
    const connection = this.lockConnection;
    this.lockConnection = null;
    if (!connection) return;
    await connection.query('SELECT pg_advisory_unlock_all()').catch(() => undefined); // a broken connection has lost it anyway
    await connection.release().catch(() => undefined);
  }

  private async pause(): Promise<void> {
    for (let waited = 0; waited < pollMilliseconds && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
