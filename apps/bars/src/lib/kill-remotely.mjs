import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isAlive, pause } from '@matxich/embedded';

/**
 * What is asked to die, and dies with its children, by the hand of another process (see killer.mjs).
 * @returns {{ kill(pid: number): Promise<void>, stop(): void }} kill resolves when none of them lives
 */
export function startKiller(guardian) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./killer.mjs', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  guardian.watch(child.pid);
  const answers = createInterface({ input: child.stdout });
  const order = async (pid) => {
    child.stdin.write(`${JSON.stringify([pid])}\n`);
    const [killed] = await once(answers, 'line');
    for (let waited = 0; waited < 5000 && JSON.parse(killed).some(isAlive); waited += 10) await pause(10);
  };
  let last = Promise.resolve();
  // One order after the other, so that each gets its own answer.
  return { kill: (pid) => (last = last.then(() => order(pid))), stop: () => child.kill() };
}
