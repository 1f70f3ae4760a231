// Runs before `npm start`, `npm test` and `npm run bar`: plain Node, no dependencies. Installs when node_modules does not match the lock file.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTurn } from './pid-lock.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {string | null} why this Node cannot run the product */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19) ? null : `Node 20.19 or newer is needed; this is ${version}. https://nodejs.org has it.`;
}

/**
 * Whether what npm says it installed is what the lock file asks for. Optional packages may be absent (other platforms).
 * @param {string} lockText package-lock.json
 * @param {string | null} installedText node_modules/.package-lock.json, which npm writes last; null when there is none
 */
export function isInstalled(lockText, installedText) {
  if (installedText === null) return false;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(JSON.parse(lockText).packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional && !entry.peer)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

function readInstalled() {
  try {
    return readFileSync(`${root}node_modules/.package-lock.json`, 'utf8');
  } catch {
    return null;
  }
}

const isComplete = () => isInstalled(readFileSync(`${root}package-lock.json`, 'utf8'), readInstalled());

function install() {
  if (isComplete()) return 0; // somebody else did it while we waited
  console.log('Dependencies are missing or stale: npm ci (about a minute) …');
  const started = performance.now();
  const npm = process.env.npm_execpath; // set when npm runs us
  const flags = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const options = { cwd: root, stdio: 'inherit' };
  const installed = npm ? spawnSync(process.execPath, [npm, ...flags], options) : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (installed.status !== 0) {
    console.error('npm ci failed, see above. Nothing was started.');
    return installed.status ?? 1;
  }
  console.log(`Dependencies installed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = nodeProblem(process.version);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  const wait = (holder) => console.log(`Another process${holder ? ` (${holder})` : ''} is installing the dependencies; waiting …`);
  if (!isComplete()) process.exitCode = await inTurn(`${root}.nx/install.lock`, install, wait);
}
