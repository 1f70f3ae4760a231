/** One deed after the other, in the order of asking: a connection takes one statement at a time. */
export class Line {
  private last: Promise<unknown> = Promise.resolve();

  take<Result>(deed: () => Promise<Result>): Promise<Result> {
    const done = this.last.then(deed);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** When everything that was asked for is over. */
  async idle(): Promise<void> {
    await this.last;
  }
}

/** The results in order, each begun before the one before it is taken. */
async function* ahead<Batch, Result>(batches: AsyncIterable<Batch>, begin: (batch: Batch) => Promise<Result>): AsyncGenerator<Result> {
  let before: Promise<Result> | null = null;
  for await (const batch of batches) {
    const begun = begin(batch);
    begun.catch(() => undefined); // it is waited for below, and tells then
    if (before) yield await before;
    before = begun;
  }
  if (before) yield await before;
}

/** What is done with a batch: `look` asks the database, `prepare` computes, `write` writes. */
export interface Stages<Batch, Looked, Prepared> {
  look(batch: Batch): Promise<Looked>;
  prepare(looked: Looked): Prepared;
  write(prepared: Prepared): Promise<void>;
}

/**
 * Reads, looks up and prepares the next batches while the last one is being written, so that the database and this process
 * work at the same time. Each stage takes the batches in order; the first error ends it, after what has been begun.
 */
export async function inTandem<Batch, Looked, Prepared>(batches: AsyncIterable<Batch>, stages: Stages<Batch, Looked, Prepared>): Promise<void> {
  let writing = Promise.resolve();
  try {
    for await (const looked of ahead(batches, (batch) => stages.look(batch))) {
      const prepared = stages.prepare(looked);
      await writing;
      writing = stages.write(prepared);
      writing.catch(() => undefined); // it is waited for above or below, and tells then
    }
  } finally {
    await writing;
  }
}
