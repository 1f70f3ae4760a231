import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processStart, startGuardian, stopProcess } from '@matxich/embedded';

/** Order of stopping: what uses the others first. Equal ranks stop together. */
export const ranks = { web: 1, task: 1, worker: 2, search: 3, database: 4 };

const patience = { 1: 12_000, 2: 12_000, 3: 10_000, 4: 20_000 }; // milliseconds until SIGKILL

/** The very process that was started, not a later one with its number; only Linux tells. */
const isStill = ({ pid, start }) => start !== null && isAlive(pid) && processStart(pid) === start;
const isOursAlive = (child) => (process.platform === 'linux' ? isStill(child) : isAlive(child.pid));

async function stopInOrder(children, isOurs = isOursAlive) {
  for (const rank of [...new Set(Object.values(ranks))].sort()) {
    const due = children.filter((child) => child.rank === rank && isOurs(child));
    await Promise.all(due.map(({ pid, signal }) => stopProcess(pid, { signal, patience: patience[rank] })));
  }
}

const runtimeFile = (directory) => join(directory, 'runtime.json');

/** What the running (or killed) instance wrote about itself. @returns {{ env: Record<string, string>, children: object[] } | null} */
export function readRuntime(directory) {
  try {
    return JSON.parse(readFileSync(runtimeFile(directory), 'utf8'));
  } catch {
    return null;
  }
}

/** How a child ends. Its last words are read by then when it has pipes. @returns {Promise<{ code: number | null, signal: string | null }>} */
export const endOf = (child) =>
  new Promise((resolve) => {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    if (isOver && !child.stdout) resolve({ code: child.exitCode, signal: child.signalCode });
    else child.once(child.stdout ? 'close' : 'exit', (code, signal) => resolve({ code, signal }));
  });

/**
 * Keeps the list of the children, on disk too, so that nothing can outlive this process for long: a guardian ends them when
 * we are killed, and when the guardian is killed as well the next start does.
 * @param {string} directory data directory, locked by the caller
 */
export function createSupervisor(directory) {
  const guardian = startGuardian();
  const children = [];
  const aborted = new AbortController();
  let env = {};
  let stopping = null;
  let onEnd = () => undefined;

  const write = () => {
    const draft = `${runtimeFile(directory)}.new`;
    writeFileSync(draft, JSON.stringify({ env, children }), { mode: 0o600 });
    renameSync(draft, runtimeFile(directory));
  };
  return {
    abort: aborted.signal,
    get isStopping() {
      return stopping !== null;
    },
    /** Ends what a killed run left behind: its web server would still hold the port. */
    stopLeftovers: () => stopInOrder(readRuntime(directory)?.children ?? [], isStill),
    /** From now on this process is stopped with us. */
    adopt({ name, pid, rank, signal = 'SIGTERM' }) {
      guardian.watch(pid, signal);
      children.push({ name, pid, rank, signal, start: processStart(pid) });
      write();
    },
    /** How others reach the running instance: `npm run cli` reads it. */
    publish(values) {
      env = values;
      write();
    },
    /** A child that ends by itself ends the whole: half a product is worse than none. */
    reportEnd(name, ended, explain) {
      void ended.then(({ code, signal }) => void (stopping ?? onEnd(`${name} ended unexpectedly (${signal ?? `code ${code}`}).\n${explain()}`)));
    },
    whenChildEnds(handler) {
      onEnd = handler;
    },
    /** Stops everything in order, once. */
    stop() {
      aborted.abort(new Error('Stopped.'));
      stopping ??= stopInOrder(children).then(() => {
        rmSync(runtimeFile(directory), { force: true });
        guardian.dismiss();
      });
      return stopping;
    },
  };
}
