import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { RemindOfStaleFacts } from '../use-cases/remind-of-stale-facts';

/** Facts become stale by the day; an hour's delay tells nobody too late. */
const pollMilliseconds = 3_600_000;

/** Looks for firms to remind while the worker lives. It keeps no state: what is due follows from the rows and the clock. */
@Injectable()
export class StaleLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(StaleLoop.name);
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly remind: RemindOfStaleFacts) {}

  start(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const reminded = await this.remind.execute().catch((error: unknown) => {
        this.logger.warn(`reminding of stale facts failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
        return 0;
      });
      for (let waited = 0; reminded === 0 && waited < pollMilliseconds && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
