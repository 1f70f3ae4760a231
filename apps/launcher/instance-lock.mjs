import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processStart } from '@matxich/embedded';

/**
 * One supervisor per data directory.
 * @returns {() => void} releases the lock
 * @throws Error naming the running one
 */
export function lockDataDirectory(directory) {
  const file = join(directory, 'supervisor.json');
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be made (${error.code}). Choose another with DATA_DIR.`);
  }
  const mine = JSON.stringify({ pid: process.pid, start: processStart(process.pid) });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => {
        if (existsSync(file) && readFileSync(file, 'utf8') === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Error(`The data directory ${directory} cannot be written (${error.code}). Choose another with DATA_DIR.`);
      const other = readHolder(file);
      if (other && isAlive(other.pid) && processStart(other.pid) === other.start) throw new Error(`Mắt Xích already runs on ${directory} (process ${other.pid}). Stop it first, or choose another DATA_DIR and PORT.`);
      rmSync(file, { force: true }); // left by a process that was killed
    }
  }
  throw new Error(`Another start on ${directory} is under way. Try again in a moment.`);
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
