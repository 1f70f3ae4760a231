// `npm run cli -- <command>` and its short names: runs a command of the product against the running instance, or, when none
// runs, against the servers of DATA_DIR started for the moment.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { lockDataDirectory } from './instance-lock.mjs';
import { startServers } from './servers.mjs';
import { readSettings, root } from './settings.mjs';
import { createSupervisor, readRuntime, ranks } from './supervisor.mjs';

const args = process.argv.slice(2);
const needsNoServers = args.length === 0 || ['openapi:write', 'help', '--help'].includes(args[0]);
const nothing = { env: {}, done: async () => undefined, adopt: () => undefined };

async function connect(settings) {
  if (needsNoServers || (settings.databaseUrl && settings.meiliUrl)) return nothing;
  let release;
  try {
    release = lockDataDirectory(settings.directory);
  } catch (error) {
    const env = readRuntime(settings.directory)?.env;
    if (!env?.DATABASE_URL) throw error; // it is only just starting, or the folder cannot be used
    return { ...nothing, env };
  }
  const supervisor = createSupervisor(settings.directory);
  const done = () => supervisor.stop().then(release);
  try {
    await supervisor.stopLeftovers();
    const { env } = await startServers(settings, supervisor);
    supervisor.publish(env);
    return { env, done, adopt: (pid) => supervisor.adopt({ name: 'The command', pid, rank: ranks.task }) };
  } catch (error) {
    await done();
    throw error;
  }
}

/** @returns {Promise<number>} exit code */
function run({ env, adopt }, publicUrl) {
  // Relative file names mean the folder where the person typed the command.
  const child = spawn(process.execPath, [join(root, 'dist/apps/api/cli.js'), ...args], { stdio: 'inherit', cwd: process.env.INIT_CWD || process.cwd(), env: { ...process.env, PUBLIC_URL: publicUrl, ...env } });
  adopt(child.pid);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => undefined); // the terminal sends it to the command too; we only wait for its end
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  const settings = readSettings();
  if (await buildIfNeeded(root)) console.error('(built)');
  const connection = await connect(settings);
  process.exitCode = await run(connection, settings.publicUrl);
  await connection.done();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
