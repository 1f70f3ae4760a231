import { startMeilisearch } from './meilisearch.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * Both servers side by side; when one fails the other is stopped before the error is thrown. Null leaves one out.
 * @param {Parameters<typeof startPostgres>[0] | null} postgresOptions
 * @param {Parameters<typeof startMeilisearch>[0] | null} meilisearchOptions
 */
export async function startBoth(postgresOptions, meilisearchOptions) {
  // Meilisearch first: it boots while initdb keeps this thread.
  const outcomes = await Promise.allSettled([meilisearchOptions && startMeilisearch(meilisearchOptions), postgresOptions && startPostgres(postgresOptions)]);
  const [meilisearch, postgres] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : null));
  const stop = async () => {
    await meilisearch?.stop();
    await postgres?.stop();
  };
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return { postgres, meilisearch, stop };
}
