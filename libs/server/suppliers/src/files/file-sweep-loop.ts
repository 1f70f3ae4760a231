import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { SweepFiles } from './use-cases/sweep-files';

const every = 6 * 3_600_000; // milliseconds
const first = 60_000;

/** Takes away what belongs to nobody, a few times a day, in the worker. Nothing depends on its having run. */
@Injectable()
export class FileSweepLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(FileSweepLoop.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly sweepFiles: SweepFiles) {}

  start(after = first): void {
    this.timer = setTimeout(() => {
      this.running = this.sweep().finally(() => this.timer && this.start(every));
    }, after);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.running;
  }

  private async sweep(): Promise<void> {
    try {
      const { unused, orphans } = await this.sweepFiles.execute(new Date());
      if (unused + orphans > 0) this.logger.log(`swept ${unused} unused and ${orphans} ownerless files`);
    } catch (error) {
      this.logger.warn(`file sweep failed, trying again later: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
