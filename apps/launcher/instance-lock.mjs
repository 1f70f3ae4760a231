import { join } from 'node:path';
import { tryLock } from './pid-lock.mjs';

/**
 * One supervisor per data directory.
 * @returns {() => void} releases the lock
 * @throws Error naming the running one
 */
export function lockDataDirectory(directory) {
  let lock;
  try {
    lock = tryLock(join(directory, 'supervisor.json'));
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be used (${error.code}). Choose another with DATA_DIR.`);
  }
  if (lock.release) return lock.release;
  const who = lock.holder ? ` (process ${lock.holder})` : '';
  throw new Error(`Mắt Xích already runs on ${directory}${who}. Stop it first, or choose another DATA_DIR and PORT.`);
}
