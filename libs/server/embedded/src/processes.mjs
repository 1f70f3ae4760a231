import { readFileSync } from 'node:fs';
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

/** Start time of a process in clock ticks; together with the pid it names one process for ever. Null when there is none (or no /proc). */
export function processStart(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : fields[19];
  } catch {
    return null;
  }
}

export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
  } catch {
    return '';
  }
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
