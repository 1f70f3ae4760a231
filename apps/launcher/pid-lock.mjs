// Plain Node, no dependencies: also used before node_modules exists.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Start time of a process; with its number it names one process for ever. Null when gone, or where there is no /proc. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : fields[19];
  } catch {
    return null;
  }
}

function isRunning({ pid, start }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return start === null || startOf(pid) === start;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function holderIn(text) {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder?.pid) ? holder : null;
  } catch {
    return null;
  }
}

/** Removes a lock whose holder is dead, and only that one: two that find it at once must not remove each other's new lock. */
function removeStale(file, seen) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file); // somebody was quicker and this is theirs: give it back
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * A lock that a killed process cannot leave behind for good.
 * @param {string} file is made with its folder
 * @returns {{ release: () => void } | { holder: number | undefined }} holder: the living process that has it
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid), token: randomUUID() });
  const draft = `${file}.${randomUUID()}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(draft, mine, { mode: 0o600 });
      linkSync(draft, file); // appears whole or not at all
      return { release: () => void (read(file) === mine && rmSync(file, { force: true })) };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const seen = read(file);
    const holder = seen === null ? null : holderIn(seen);
    if (holder && isRunning(holder)) return { holder: holder.pid };
    if (seen !== null) removeStale(file, seen);
  }
  return { holder: undefined };
}

/**
 * Runs work while nobody else in this checkout does the same; waits for a turn.
 * @param {() => void} onWait called once when there is a wait
 */
export async function inTurn(file, work, onWait) {
  for (let waited = 0; ; waited++) {
    const lock = tryLock(file);
    if (lock.release) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (waited === 0) onWait(lock.holder);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
