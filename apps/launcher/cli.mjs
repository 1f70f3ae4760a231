// `npm run cli -- <command>` and its short names: runs a command of the product against the running instance, or, when none
// runs, against the servers of DATA_DIR started for the moment.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { lockDataDirectory } from './instance-lock.mjs';
import { startServers } from './servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const directory = resolve(root, process.env.DATA_DIR || '.data');
const runtimeFile = join(directory, 'runtime.json');
const needsNothing = process.argv[2] === 'openapi:write';

async function connect() {
  if (needsNothing) return { env: {}, done: async () => undefined };
  if (process.env.DATABASE_URL && process.env.MEILI_URL) return { env: {}, done: async () => undefined };
  let release;
  try {
    release = lockDataDirectory(directory);
  } catch (error) {
    if (!existsSync(runtimeFile)) throw error;
    return { env: JSON.parse(readFileSync(runtimeFile, 'utf8')), done: async () => undefined };
  }
  const servers = await startServers(directory);
  return {
    env: servers.env,
    done: async () => {
      await servers.stop();
      release();
    },
  };
}

try {
  if (buildIfNeeded(root)) console.error('built');
  const { env, done } = await connect();
  const ran = spawnSync(process.execPath, [join(root, 'dist/apps/api/cli.js'), ...process.argv.slice(2)], { stdio: 'inherit', cwd: process.env.INIT_CWD || process.cwd(), env: { ...process.env, ...env } });
  await done();
  process.exit(ran.status ?? 1);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
