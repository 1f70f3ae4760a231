import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isAlive, processStart, stopProcess } from './processes.mjs';

/**
 * Starts a small process that outlives this one: when this process dies without saying good-bye (kill -9), the guardian
 * ends the children and removes the folders that were named to it. An embedded PostgreSQL would otherwise live on
 * (reliability.md 0.9). It notices by the end of its standard input, so it never polls.
 * @returns {{ pid: number, watch(pid: number, signal?: NodeJS.Signals): void, removeAfterwards(folder: string): void, dismiss(): void }}
 */
export function startGuardian() {
  const guardian = spawn(process.execPath, [fileURLToPath(import.meta.url), '--guard'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: { ...process.env, NODE_OPTIONS: '' } });
  guardian.unref();
  guardian.stdin.unref?.();
  guardian.stdin.on('error', () => undefined); // the guardian was ended by hand; nothing to tell it
  const tell = (...words) => void guardian.stdin.write(`${JSON.stringify(words)}\n`);
  return {
    pid: guardian.pid,
    watch: (pid, signal = 'SIGTERM') => tell('stop', pid, processStart(pid), signal),
    removeAfterwards: (folder) => tell('remove', folder),
    dismiss: () => {
      tell('dismiss');
      guardian.stdin.end();
    },
  };
}

async function guard() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  let heard = '';
  for await (const chunk of process.stdin) heard += chunk;
  const orders = heard.split('\n').slice(0, -1).map((line) => JSON.parse(line));
  if (orders.some(([verb]) => verb === 'dismiss')) return;
  // Last started first: the applications before the servers that they use.
  for (const [verb, pid, start, signal] of orders.reverse()) {
    if (verb === 'stop' && isAlive(pid) && processStart(pid) === start) await stopProcess(pid, { signal, patience: 8000 });
  }
  for (const [verb, folder] of orders) if (verb === 'remove') rmSync(folder, { recursive: true, force: true });
}

if (process.argv[2] === '--guard') await guard();
