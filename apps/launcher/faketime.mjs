import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every architecture of Debian has a folder of its own. */
function installed() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime')) : [];
  return ['/usr/lib/faketime', ...folders].map((folder) => join(folder, 'libfaketimeMT.so.1')).find((path) => existsSync(path));
}

/**
 * The library that lets a test set the clock of processes: where it is, or, on Debian as root, installed by apt.
 * @returns {string} path of libfaketime for programs with threads
 * @throws Error in one line: a promise about the clock that could not be tried is not kept, it is not skipped
 */
export function findFaketime() {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('No libfaketime found; installing it with apt …');
    const apt = (...flags) => spawnSync('apt-get', flags, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'libfaketime');
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Error('The clock cannot be set on this machine: this bar needs libfaketime (Debian: apt-get install libfaketime). Nothing was tried, nothing is proven.');
}
