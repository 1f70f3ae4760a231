import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort, startBacking, stopProcess } from '@matxich/embedded';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function launch(file, env, ready) {
  const child = spawn(process.execPath, [`${root}dist/apps/api/${file}`], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      if (said.includes(ready)) resolve(child);
      if (process.env.E2E_LOG) process.stderr.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said.slice(-2000)}`)));
  });
}

/** The built product on servers of its own, with demo data. @returns {Promise<{ url, databaseUrl, signIns, stop }>} */
export async function startProduct() {
  const backing = await startBacking();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATABASE_URL: backing.databaseUrl, MEILI_URL: backing.meiliUrl, MEILI_MASTER_KEY: backing.meiliKey, PORT: String(port), PUBLIC_URL: url, WEB_DIST: `${root}dist/apps/web`, DATA_DIR: `${backing.folder}/data` };
  const prepared = spawnSync(process.execPath, [`${root}dist/apps/api/cli.js`, 'prepare'], { cwd: root, env, encoding: 'utf8' });
  if (prepared.status !== 0) throw new Error(`prepare failed: ${prepared.stderr}${prepared.stdout}`);
  const signIns = Object.fromEntries([...prepared.stdout.matchAll(/(officer|supplier-1|buyer-1)@\S+\s+(\S+)/g)].map(([line, who, password]) => [who, { email: line.split(/\s/)[0], password }]));
  const [api, worker] = await Promise.all([launch('main.js', env, 'listening'), launch('worker.js', env, 'worker ready')]);
  return {
    url,
    databaseUrl: backing.databaseUrl,
    signIns,
    stop: async () => {
      await Promise.all([stopProcess(api.pid), stopProcess(worker.pid)]);
      await backing.stop();
    },
  };
}
