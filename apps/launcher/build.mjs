import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['apps/api/src', 'apps/api/vite.config.mts', 'apps/web', 'libs', 'package-lock.json', 'tsconfig.base.json'];
const skipped = new Set(['node_modules', 'dist', 'test', '.nx']);

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) if (!skipped.has(name)) yield* filesBelow(join(path, name));
}

/** Hash over path, size and time of every source: a few milliseconds, where starting nx takes seconds. */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of sources) for (const file of filesBelow(join(root, source))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Builds API and SPA when their sources changed since the last build.
 * @returns {boolean} whether something was built
 */
export function buildIfNeeded(root, { quiet = true } = {}) {
  const stamp = join(root, 'dist/.matxich-build');
  const products = ['dist/apps/api/main.js', 'dist/apps/api/worker.js', 'dist/apps/api/cli.js', 'dist/apps/web/index.html'];
  const wanted = fingerprint(root);
  if (products.every((file) => existsSync(join(root, file))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  const built = spawnSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '-p', 'api', 'web', '--output-style=stream'], { cwd: root, encoding: 'utf8', stdio: quiet ? 'pipe' : 'inherit', env: { ...process.env, NX_DAEMON: 'false', NODE_ENV: 'production' } });
  if (built.status !== 0) throw new Error(`The build failed:\n${[built.stdout, built.stderr].filter(Boolean).join('\n').trim().split('\n').slice(-40).join('\n')}`);
  writeFileSync(stamp, fingerprint(root));
  return true;
}
