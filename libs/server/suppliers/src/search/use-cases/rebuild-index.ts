import { IndexLock, ProjectionQueue, SearchRefused, SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { capabilityIndex, capabilityIndexSettings, settingsInForce } from '../capability-index';
import { beginStep, type TellProgress } from '../index-progress';
import { SupplierSourceQuery } from '../queries/supplier-source.query';
import { ProjectSuppliers } from './project-suppliers';

const batchSize = 2000;
const buildPrefix = `${capabilityIndex}_build_`;

export interface RebuildReport {
  /** Sent, refused ones included. */
  documents: number;
  /** Documents that the search server refuses; the relay tries them again and reports them. */
  refused: number;
  /** Suppliers that changed while the new index was filled. */
  changedMeanwhile: number;
  milliseconds: number;
}

/**
 * Fills a new index and exchanges it with the live one: searches never meet an empty one (architecture.md 1.8). What
 * changes meanwhile is projected again, first into the new index, then once more through the outbox after the exchange:
 * only the relay writes the live index, so no older state can overtake a newer one.
 */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly server: SearchServer,
    private readonly lock: IndexLock,
    private readonly queue: ProjectionQueue,
    private readonly sources: SupplierSourceQuery,
    private readonly projection: ProjectSuppliers,
  ) {}

  /**
   * @param options.unless asked under the lock: true = somebody else has done it meanwhile
   * @throws ConsumerUnavailable when the search server is down
   */
  execute(options: { progress?: TellProgress; unless?: () => Promise<boolean> } = {}): Promise<RebuildReport> {
    return this.lock.run(async () => {
      if (await options.unless?.()) return { documents: 0, refused: 0, changedMeanwhile: 0, milliseconds: 0 };
      return this.rebuild(options.progress ?? (() => undefined));
    });
  }

  private async rebuild(progress: TellProgress): Promise<RebuildReport> {
    const started = performance.now();
    const since = await this.queue.now();
    await this.dropLeftovers();
    const fresh = this.server.uid(`${buildPrefix}${Date.now()}`);
    await this.server.create(fresh);
    await this.server.applySettings(fresh, capabilityIndexSettings);
    const { documents, refused } = await this.fill(fresh, progress);
    const changed = await this.queue.changedSince(since);
    refused.push(...(await this.projection.executeTolerantly(changed, fresh)));
    await this.exchange(fresh);
    const again = new Set([...(await this.queue.changedSince(since)), ...refused]);
    await this.queue.enqueue([...again]);
    await this.server.drop(fresh);
    return { documents, refused: new Set(refused).size, changedMeanwhile: changed.length, milliseconds: Math.round(performance.now() - started) };
  }

  /**
   * Sends batch after batch and waits at the end: the server merges what is queued (289 → 596 documents/s, architecture.md 1.8).
   * A batch with a document that is refused is sent again in parts: one bad supplier must not leave us without an index.
   */
  private async fill(uid: string, progress: TellProgress): Promise<{ documents: number; refused: string[] }> {
    const batches: { ids: string[]; done: () => Promise<void> }[] = [];
    let documents = 0;
    const sent = beginStep(progress, 'sending', await this.sources.count());
    for await (const page of this.sources.pages(batchSize)) {
      batches.push({ ids: page.map((source) => source.id), done: await this.server.enqueue(uid, await this.projection.documents(page)) });
      documents += page.length;
      sent(documents);
    }
    const refused: string[] = [];
    const indexed = beginStep(progress, 'indexing', documents);
    let finished = 0;
    for (const { ids, done } of batches) {
      const isRefused = await done().then(() => false, (error: unknown) => {
        if (error instanceof SearchRefused) return true;
        throw error;
      });
      if (isRefused) refused.push(...(await this.projection.executeTolerantly(ids, uid)));
      indexed((finished += ids.length));
    }
    return { documents, refused };
  }

  private async exchange(fresh: string): Promise<void> {
    const live = this.server.uid(capabilityIndex);
    // An index without our settings is not ready (see capability-index.ts): dying between these two steps is noticed at the next start.
    if (!(await this.server.exists(live))) await this.server.create(live);
    await this.server.swap(live, fresh);
    if (!settingsInForce(await this.server.settings(live))) throw new Error('the exchanged index does not have our settings');
  }

  /** Of rebuilds that died. */
  private async dropLeftovers(): Promise<void> {
    for (const uid of await this.server.list(buildPrefix)) await this.server.drop(uid);
  }
}
