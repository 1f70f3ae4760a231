/**
 * Makes the next batch while the last one is being written, so that the database and this process work at the same time.
 * One batch is written at a time, in order; the first error ends it, after what has been begun.
 */
export async function inTandem<Batch>(batches: AsyncIterable<Batch>, write: (batch: Batch) => Promise<void>): Promise<void> {
  let writing = Promise.resolve();
  try {
    for await (const batch of batches) {
      await writing;
      writing = write(batch);
      writing.catch(() => undefined); // it is waited for above or below, and tells then
    }
  } finally {
    await writing;
  }
}
