import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isAlive, processStart, stopProcess } from './processes.mjs';

/**
 * Starts a small process that outlives this one: when this process dies without saying good-bye (kill -9), the guardian
 * ends the children that were named to it. An embedded PostgreSQL would otherwise live on (reliability.md 0.9).
 * @returns {{ watch(pid: number, signal?: NodeJS.Signals): void, dismiss(): void }}
 */
export function startGuardian() {
  const guardian = spawn(process.execPath, [fileURLToPath(import.meta.url), '--guard'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guardian.unref();
  guardian.stdin.unref?.();
  guardian.stdin.on('error', () => undefined); // the guardian was ended by hand; nothing to tell it
  return {
    watch: (pid, signal = 'SIGTERM') => void guardian.stdin.write(`${pid} ${processStart(pid) ?? ''} ${signal}\n`),
    dismiss: () => void guardian.stdin.end('dismiss\n'),
  };
}

async function guard() {
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  let heard = '';
  for await (const chunk of process.stdin) heard += chunk;
  const lines = heard.split('\n').filter(Boolean);
  if (lines.includes('dismiss')) return;
  const children = lines.map((line) => line.split(' ')).filter(([pid, start]) => isAlive(Number(pid)) && processStart(Number(pid)) === start);
  // Last started first: the applications before the servers that they use.
  for (const [pid, , signal] of children.reverse()) await stopProcess(Number(pid), { signal, patience: 8000 });
}

if (process.argv[2] === '--guard') await guard();
