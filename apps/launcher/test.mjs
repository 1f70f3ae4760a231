// `npm test`: lint with boundaries, types, unit, integration, browser journeys and the cheap bars; the last line counts them all.
// `npm test -- unit int` runs some of the suites.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'matxich-test-run-'));
const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' };
delete env.NODE_ENV; // a production setting of the shell must not reach React's or Jest's test builds

/**
 * Lint and types run through nx: eslint alone silently skips the boundary rule without a project graph. A project counts as
 * one test. nx leaves its account in run.json; one of another run (or none) counts as a failure.
 */
function nx(target) {
  const account = join(root, '.nx/cache/run.json');
  rmSync(account, { force: true });
  const flags = ['run-many', '-t', target, '--output-style=stream', ...(process.env.CI ? ['--skip-nx-cache'] : [])];
  const ran = spawnSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...flags], { cwd: root, env, stdio: 'inherit' });
  if (!existsSync(account)) return { passed: 0, failed: 1 };
  const tasks = JSON.parse(readFileSync(account, 'utf8')).tasks.filter((task) => task.target === target);
  const passed = tasks.filter((task) => task.status === 0).length;
  const failed = tasks.length - passed;
  return { passed, failed: ran.status === 0 && passed > 0 ? failed : Math.max(1, failed) };
}

/** Runs Jest over projects and reads its own count; a run that dies before it can count is one failure. */
function jest(projects, extra = []) {
  const output = join(scratch, `${projects.length}-${projects[0].replaceAll('/', '-')}.json`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js'), '--projects', ...projects.map((project) => join(root, project)), '--json', '--outputFile', output, '--silent=false', ...extra];
  const ran = spawnSync(process.execPath, flags, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(output)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(readFileSync(output, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: ran.status === 0 ? failed : Math.max(1, failed), skipped: numPendingTests };
}

const libraries = () => ['libs/domain', 'libs/contracts', ...readdirSync(join(root, 'libs/server')).map((name) => `libs/server/${name}`), 'apps/web', 'apps/launcher'].filter((project) => existsSync(join(root, project, 'jest.config.mjs')));

const suites = {
  lint: () => nx('lint'),
  typecheck: () => nx('typecheck'),
  unit: () => jest(libraries(), ['--testTimeout', '20000']), // Jest's 5 s are too few where other jobs share the machine
  int: () => jest(['apps/api'], ['--maxWorkers=2']),
  e2e: async () => {
    env.CHROME_PATH = findChromium();
    await buildIfNeeded(root, { quiet: false });
    return jest(['apps/e2e'], ['--runInBand']);
  },
  bars: async () => {
    await buildIfNeeded(root, { quiet: false });
    return jest(['apps/bars'], ['--runInBand']);
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites[name]);
if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const results = [];
for (const [name, run] of Object.entries(suites).filter(([name]) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n=== ${name} ===`);
  const since = performance.now();
  let outcome;
  try {
    outcome = await run();
  } catch (error) {
    console.error(error.message);
    outcome = { passed: 0, failed: 1 };
  }
  results.push({ name, ...outcome, seconds: (performance.now() - since) / 1000 });
}
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, skipped = 0, seconds } of results) console.log(`${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${skipped ? `${skipped} skipped ` : ''}${seconds.toFixed(0).padStart(5)} s`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`Tests: ${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
