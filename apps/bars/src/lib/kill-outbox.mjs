import { pause } from '@matxich/embedded';

const patience = 90_000;

/** Events that somebody has yet to be told of. @param consumer all of them when left out */
export async function openEvents({ ask }, consumer = null) {
  const [{ open }] = await ask('SELECT count(*)::int AS open FROM outbox WHERE processed_at IS NULL AND ($1::text IS NULL OR consumer = $1)', [consumer]);
  return open;
}

/** Waits until the worker has told everybody. @returns {Promise<number>} what is open after a minute and a half */
export async function settledOutbox(product) {
  let open = await openEvents(product);
  for (const until = performance.now() + patience; open > 0 && performance.now() < until; open = await openEvents(product)) await pause(250);
  return open;
}
