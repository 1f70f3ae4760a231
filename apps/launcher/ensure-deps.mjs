// Runs before `npm start`, `npm test` and `npm run bar`: plain Node, no dependencies. Installs when node_modules does not match the lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}. https://nodejs.org has it.`);
  process.exit(1);
}

const wanted = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
const stamp = `${root}node_modules/.matxich-lock-sha256`;
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Dependencies are missing or stale: npm ci (about a minute)');
  const started = performance.now();
  const npm = process.env.npm_execpath; // set when npm runs us
  const flags = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const options = { cwd: root, stdio: 'inherit' };
  const installed = npm ? spawnSync(process.execPath, [npm, ...flags], options) : spawnSync('npm', flags, options);
  if (installed.status !== 0) {
    console.error('npm ci failed; see above. Nothing was started.');
    process.exit(installed.status ?? 1);
  }
  writeFileSync(stamp, wanted);
  console.log(`Dependencies installed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
