import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { CheckIndex } from './use-cases/check-index';
import { EnsureCapabilityIndex } from './use-cases/ensure-capability-index';

/** An index taken away is back within this, and the time to fill it, also when nobody changes anything. */
const lookEvery = 5_000;
/** Which certificates count depends on the day; the first check waits until a start is over. */
const checkEvery = 24 * 3_600_000;
const firstCheckAfter = 60_000;

/** Looks after the index while the worker lives: builds it anew when it is gone, and once a day has repaired what differs. */
@Injectable()
export class IndexLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(IndexLoop.name);
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly ensureIndex: EnsureCapabilityIndex,
    private readonly checkIndex: CheckIndex,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** @param withCheck true compares every document with the database, too */
  async look(withCheck: boolean): Promise<void> {
    await this.ensureIndex.execute();
    if (!withCheck) return;
    const { repaired } = await this.checkIndex.execute({ repair: true });
    if (repaired > 0) this.logger.warn(`${repaired} documents differed from the database and are made anew`);
  }

  private async loop(): Promise<void> {
    let nextCheck = performance.now() + firstCheckAfter;
    while (!this.stopping) {
      const isDue = performance.now() >= nextCheck;
      try {
        await this.look(isDue);
        if (isDue) nextCheck = performance.now() + checkEvery;
      } catch (error) {
        this.logger.warn(`looking after the index failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
      }
      for (let waited = 0; waited < lookEvery && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
