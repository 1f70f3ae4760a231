import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';

/** A port on loopback that was free a moment ago. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @returns {{ state: string, parent: number, start: string } | null} null when there is no such process (or no /proc) */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], parent: Number(fields[1]), start: fields[19] };
  } catch {
    return null;
  }
}

/** Start time of a process in clock ticks; together with the pid it names one process for ever. Null when there is none (or no /proc). */
export function processStart(pid) {
  const stat = statOf(pid);
  return stat === null || stat.state === 'Z' ? null : stat.start;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return processStart(pid) !== null || process.platform !== 'linux';
  } catch (error) {
    return error.code === 'EPERM' && processStart(pid) !== null;
  }
}

/**
 * Processes of this program that work in this very folder (same device and inode, so neither a container's equal path nor
 * a recycled pid can be mistaken for ours). Both servers run with their data folder as working directory.
 * @param {string} directory
 * @param {string} program name of the program, as the kernel shows it
 * @returns {number[]} pids, heads of a family first; empty where there is no /proc
 */
export function processesIn(directory, program) {
  if (!existsSync('/proc/self/cwd') || !existsSync(directory)) return [];
  const wanted = statSync(directory);
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== program) return false;
      const { dev, ino } = statSync(`/proc/${pid}/cwd`);
      return dev === wanted.dev && ino === wanted.ino && processStart(pid) !== null;
    } catch {
      return false; // gone meanwhile, or another user's
    }
  });
  const isHead = (pid) => !found.includes(statOf(pid)?.parent);
  return [...found.filter(isHead), ...found.filter((pid) => !isHead(pid))];
}

/**
 * Ends what a killed run left in this folder, heads first; their children then leave by themselves.
 * @returns {Promise<boolean>} whether there was something
 */
export async function clearOrphans(directory, program, options) {
  const found = processesIn(directory, program);
  for (const pid of found) await stopProcess(pid, options);
  return found.length > 0;
}

/**
 * Ends a process: the polite signal first, SIGKILL when it has not gone in time.
 * @param {number} pid
 * @param {{ signal?: NodeJS.Signals, patience?: number }} [options] patience in milliseconds
 */
export async function stopProcess(pid, { signal = 'SIGTERM', patience = 10_000 } = {}) {
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch {
      // gone already
    }
  };
  send(signal);
  for (let waited = 0; waited < patience; waited += 25) {
    if (!isAlive(pid)) return;
    await pause(25);
  }
  send('SIGKILL');
  for (let waited = 0; waited < 2000 && isAlive(pid); waited += 25) await pause(25);
}
