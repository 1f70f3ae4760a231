import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { RefreshDuplicates } from '../use-cases/refresh-duplicates';

const pollMilliseconds = 10_000;

/** Keeps the candidates up to date while the worker lives; an officer's queue may be ten seconds old. */
@Injectable()
export class DuplicateLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(DuplicateLoop.name);
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly refresh: RefreshDuplicates) {}

  start(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      await this.refresh.execute().catch((error: unknown) => this.logger.warn(`comparing entries failed, trying again: ${error instanceof Error ? error.message : String(error)}`));
      for (let waited = 0; waited < pollMilliseconds && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
