import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inTurn } from './pid-lock.mjs';

const sources = ['apps/api', 'apps/web', 'libs', 'package-lock.json', 'tsconfig.base.json'];
const products = ['dist/apps/api/main.js', 'dist/apps/api/worker.js', 'dist/apps/api/cli.js', 'dist/apps/web/index.html'];
const skipped = /^(node_modules|dist|test|embedded|\.nx|jest\..*|.*\.spec\.tsx?)$/; // embedded belongs to the launcher, which is not built

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) if (!skipped.test(name)) yield* filesBelow(join(path, name));
}

/** Hash over path, size and time of every source: a few milliseconds, where starting nx takes seconds. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of sources) for (const file of filesBelow(join(root, source))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampFile = (root) => join(root, 'dist/.matxich-build');

export function isBuilt(root) {
  if (!products.every((file) => existsSync(join(root, file))) || !existsSync(stampFile(root))) return false;
  return readFileSync(stampFile(root), 'utf8') === fingerprint(root);
}

function runNx(root, quiet, abort) {
  const flags = ['run-many', '-t', 'build', '-p', 'api', 'web', '--output-style=stream'];
  return new Promise((resolve, reject) => {
    // A group of its own, so that a stop in the middle reaches nx and the builds below it.
    const child = spawn(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...flags], { cwd: root, detached: true, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'], env: { ...process.env, NX_DAEMON: 'false', NODE_ENV: 'production' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said = (said + chunk).slice(-20_000)));
    const kill = () => process.kill(-child.pid, 'SIGTERM');
    abort?.addEventListener('abort', kill);
    child.once('close', (code) => {
      abort?.removeEventListener('abort', kill);
      if (code === 0) resolve();
      else reject(new Error(`The build failed.\n${said.trim().split('\n').slice(-40).join('\n')}`));
    });
  });
}

/**
 * Builds API and SPA when their sources changed since the last build.
 * @param {{ quiet?: boolean, abort?: AbortSignal }} [options]
 * @returns {Promise<boolean>} whether something was built
 */
export async function buildIfNeeded(root, { quiet = true, abort } = {}) {
  if (isBuilt(root)) return false;
  const build = async () => {
    if (isBuilt(root)) return; // somebody else did it while we waited
    const wanted = fingerprint(root);
    await runNx(root, quiet, abort);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile(root), wanted);
  };
  await inTurn(join(root, '.nx/build.lock'), build, (holder) => console.error(`(process ${holder} is building; waiting)`));
  return true;
}
