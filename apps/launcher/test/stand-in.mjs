import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@matxich/embedded';
import { fingerprint } from '../build.mjs';

const top = fileURLToPath(new URL('../../..', import.meta.url));

// Three programs that behave at the seams as the product does: what is tested is the supervisor, not them. Each notes its end.
const say = (what) => `require('node:fs').appendFileSync(process.env.DATA_DIR + '/ends.txt', '${what}\\n')`;
const lateSettings = "if (process.env.SETTINGS_ON_STDIN) Object.assign(process.env, JSON.parse(require('node:fs').readFileSync(0, 'utf8') || process.exit(0)));\n";
const programs = {
  'main.js': `const s = require('node:http').createServer((q, a) => a.end('page')).listen(process.env.PORT, process.env.HOST, () => console.log('listening'));
    process.on('SIGTERM', () => { ${say('web')}; process.exit(0); });`,
  'worker.js': `console.log('worker ready'); setInterval(() => {}, 1000); process.on('SIGTERM', () => { ${say('worker')}; process.exit(0); });`,
  'cli.js': `const pg = require('pg'); (async () => {
    if (process.argv[2] === 'fail') { console.error('no such command'); process.exit(3); }
    const c = new pg.Client(process.env.DATABASE_URL); await c.connect();
    await c.query('CREATE TABLE IF NOT EXISTS visits (at timestamptz DEFAULT now())'); await c.query('INSERT INTO visits DEFAULT VALUES');
    const { rows } = await c.query('SELECT count(*)::int n FROM visits'); await c.end();
    const up = await fetch(process.env.MEILI_URL + '/version', { headers: { authorization: 'Bearer ' + process.env.MEILI_MASTER_KEY } });
    console.log('visit ' + rows[0].n + ' search ' + up.status + ' ' + process.argv.slice(2).join(' ')); })();`,
};

/** A checkout of its own with this launcher and stand-in programs, already "built". */
export function makeCheckout() {
  const root = mkdtempSync(join(tmpdir(), 'matxich-launcher-'));
  chmodSync(root, 0o755);
  const put = (name, text) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const launcher = join(top, 'apps/launcher');
  for (const name of readdirSync(launcher)) if (name.endsWith('.mjs') && !name.startsWith('jest')) cpSync(join(launcher, name), join(root, 'apps/launcher', name));
  symlinkSync(join(top, 'node_modules'), join(root, 'node_modules'));
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'apps/api/src/main.ts', 'apps/web/index.html', 'libs/domain/index.ts', 'dist/apps/web/index.html']) put(name, '');
  put('dist/package.json', '{"type":"commonjs"}');
  for (const [name, text] of Object.entries(programs)) put(`dist/apps/api/${name}`, lateSettings + text);
  put('dist/.matxich-build', fingerprint(root));
  return { root, data: join(root, '.data'), put, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Runs one of the launcher's commands in such a checkout. */
export async function run(checkout, command, { args = [], env = {} } = {}) {
  const port = await freePort();
  const clean = { ...process.env };
  for (const name of ['DATABASE_URL', 'MEILI_URL', 'MEILI_MASTER_KEY', 'DATA_DIR', 'PUBLIC_URL', 'HOST', 'npm_lifecycle_event', 'NODE_OPTIONS']) delete clean[name];
  const child = spawn(process.execPath, [join(checkout.root, 'apps/launcher', command), ...args], { env: { ...clean, PORT: String(port), DATA_DIR: checkout.data, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const watchers = new Set();
  const hear = (chunk) => {
    output += chunk;
    for (const look of watchers) look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  return {
    child,
    port,
    ended,
    output: () => output,
    /** Waits for a text; throws with everything that was said when the command ends without it. */
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(text) && resolve(output);
        watchers.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without ${JSON.stringify(text)}:\n${output}`)));
      }),
    runtime: () => JSON.parse(readFileSync(join(checkout.data, 'runtime.json'), 'utf8')),
  };
}
