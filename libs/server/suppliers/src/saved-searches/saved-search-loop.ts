import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { RunSavedSearches } from './use-cases/run-saved-searches';

/** A search that was just saved learns within this which firms there are; the others are due by the day. */
const pollMilliseconds = 5_000;
/** While the search server is away. */
const afterFailure = 30_000;

/** Runs saved searches while the worker lives. It keeps no state: what is due follows from the rows and the database's clock. */
@Injectable()
export class SavedSearchLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(SavedSearchLoop.name);
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly searches: RunSavedSearches) {}

  start(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      let pause = pollMilliseconds;
      try {
        if ((await this.searches.execute()) > 0) pause = 0;
      } catch (error) {
        pause = afterFailure;
        this.logger.warn(`running saved searches failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
      }
      for (let waited = 0; waited < pause && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
