import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuardian } from './guardian.mjs';
import { secretsOf } from './secrets.mjs';
import { startBoth } from './start-both.mjs';

/** Memory disk when there is room: tests then neither wait for other jobs' disk traffic nor wear the disk. */
function scratchFolder() {
  let base = tmpdir();
  try {
    const disk = statfsSync('/dev/shm');
    if (disk.bavail * disk.bsize > 2 ** 30) base = '/dev/shm';
  } catch {
    // no memory disk on this system
  }
  const folder = mkdtempSync(join(base, 'matxich-test-'));
  chmodSync(folder, 0o755); // mkdtemp makes 0700; the postgres user must enter when we are root
  return folder;
}

/**
 * PostgreSQL and Meilisearch for tests: fast, not durable, gone afterwards, even when this process is killed.
 * @returns {Promise<{ databaseUrl: string, meiliUrl: string, meiliKey: string, pids: { postgres: number, meilisearch: number }, folder: string, stop(): Promise<void> }>} databaseUrl names the maintenance database `postgres`; `folder` goes with them, with whatever else is put there
 */
export async function startBacking() {
  const folder = scratchFolder();
  const guardian = startGuardian();
  guardian.removeAfterwards(folder);
  const clean = () => {
    guardian.dismiss();
    rmSync(folder, { recursive: true, force: true });
  };
  const { postgresPassword, meilisearchKey } = secretsOf(folder);
  const onSpawn = guardian.watch;
  try {
    const { postgres, meilisearch, stop } = await startBoth(
      { directory: join(folder, 'pg'), password: postgresPassword, durable: false, onSpawn },
      { directory: join(folder, 'meili'), key: meilisearchKey, indexingMemory: '200MiB', onSpawn },
    );
    postgres.child.unref();
    meilisearch.child.unref();
    return {
      databaseUrl: postgres.url,
      meiliUrl: meilisearch.url,
      meiliKey: meilisearchKey,
      pids: { postgres: postgres.pid, meilisearch: meilisearch.pid },
      folder,
      stop: () => stop().finally(clean),
    };
  } catch (error) {
    clean();
    throw error;
  }
}
