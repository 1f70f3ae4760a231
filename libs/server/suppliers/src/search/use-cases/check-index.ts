import { ProjectionQueue, SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { capabilityIndex } from '../capability-index';
import { beginStep, type TellProgress } from '../index-progress';
import { SupplierSourceQuery, type SupplierSource } from '../queries/supplier-source.query';
import { VocabularyQuery } from '../queries/vocabulary.query';
import { sourceHash } from '../supplier-document';

const batchSize = 2000;
/** Differences are looked at again, because both sides change while we read; what is still waiting for the relay is no drift. */
const secondLooks = 3;

export interface DriftReport {
  suppliers: number;
  documents: number;
  missing: string[];
  stale: string[];
  extra: string[];
  /** Differences that an event in the outbox will mend. */
  waiting: number;
  repaired: number;
}

type Hashes = Map<string, string>;

/** Compares {id → hash} of PostgreSQL and of the index. */
@Injectable()
export class CheckIndex {
  constructor(
    private readonly server: SearchServer,
    private readonly queue: ProjectionQueue,
    private readonly sources: SupplierSourceQuery,
    private readonly vocabularies: VocabularyQuery,
  ) {}

  /** @param options.repair asks for a new projection of every supplier that differs; the relay does it */
  async execute(options: { repair?: boolean; progress?: TellProgress } = {}): Promise<DriftReport> {
    const tell = options.progress ?? (() => undefined);
    const wanted = await this.allRows(tell);
    const found = await this.allDocuments(tell, wanted.size);
    let suspects = differing(wanted, found);
    const waiting = new Set<string>();
    for (let look = 0; look < secondLooks && suspects.length > 0; look++) {
      for (const id of await this.queue.waitingAmong(suspects)) waiting.add(id);
      await this.lookAgain(suspects, wanted, found);
      suspects = differing(wanted, found, suspects).filter((id) => !waiting.has(id));
    }
    if (options.repair && suspects.length > 0) await this.queue.enqueue(suspects);
    return {
      suppliers: wanted.size,
      documents: found.size,
      missing: suspects.filter((id) => !found.has(id)),
      stale: suspects.filter((id) => found.has(id) && wanted.has(id)),
      extra: suspects.filter((id) => !wanted.has(id)),
      waiting: waiting.size,
      repaired: options.repair ? suspects.length : 0,
    };
  }

  private async allRows(tell: TellProgress): Promise<Hashes> {
    const hashes: Hashes = new Map();
    const read = beginStep(tell, 'reading_rows', await this.sources.count());
    for await (const page of this.sources.pages(batchSize)) {
      await this.hash(page, hashes);
      read(hashes.size);
    }
    return hashes;
  }

  private async hash(sources: SupplierSource[], into: Hashes): Promise<void> {
    const vocabulary = await this.vocabularies.readFresh();
    const now = new Date();
    for (const source of sources) into.set(source.id, sourceHash(source, vocabulary, now));
  }

  /** @param expected as many as there are suppliers, unless they differ: then no end is told */
  private async allDocuments(tell: TellProgress, expected: number): Promise<Hashes> {
    const hashes: Hashes = new Map();
    const uid = this.server.uid(capabilityIndex);
    const read = beginStep(tell, 'reading_documents', expected);
    if (!(await this.server.exists(uid))) return hashes;
    for await (const page of this.server.documents<{ id: string; hash: string }>(uid, ['id', 'hash'])) {
      for (const { id, hash } of page) hashes.set(id, hash);
      read(hashes.size);
    }
    return hashes;
  }

  private async lookAgain(ids: string[], wanted: Hashes, found: Hashes): Promise<void> {
    for (const id of ids) {
      wanted.delete(id);
      found.delete(id);
    }
    for (let at = 0; at < ids.length; at += batchSize) {
      const some = ids.slice(at, at + batchSize);
      await this.hash(await this.sources.byIds(some), wanted);
      for (const { id, hash } of await this.server.documentsOf<{ id: string; hash: string }>(this.server.uid(capabilityIndex), some, ['id', 'hash'])) found.set(id, hash);
    }
  }
}

function differing(wanted: Hashes, found: Hashes, among: Iterable<string> = new Set([...wanted.keys(), ...found.keys()])): string[] {
  return [...among].filter((id) => wanted.get(id) !== found.get(id));
}
