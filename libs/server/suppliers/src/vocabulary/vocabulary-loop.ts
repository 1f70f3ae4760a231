import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { CountPhrases } from './use-cases/count-phrases';
import { ProjectLearnedTerms } from './use-cases/project-learned-terms';

const pollMilliseconds = 2_000;
/** How firms speak changes slowly; the first count waits until a start is over. */
const countEvery = 24 * 3_600_000;
const firstCountAfter = 120_000;

/** While the worker lives, what officers teach reaches the documents that hold the words, and once a day firms' phrases are counted. */
@Injectable()
export class VocabularyLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(VocabularyLoop.name);
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly projectTerms: ProjectLearnedTerms,
    private readonly countPhrases: CountPhrases,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    let nextCount = performance.now() + firstCountAfter;
    while (!this.stopping) {
      try {
        await this.projectTerms.execute();
        if (performance.now() >= nextCount) {
          await this.countPhrases.execute();
          nextCount = performance.now() + countEvery;
        }
      } catch (error) {
        this.logger.warn(`bringing terms to the documents or counting phrases failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
      }
      for (let waited = 0; waited < pollMilliseconds && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
