import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const capability = '+dac_override'; // of the two that would do, the one that containers grant

/** Every folder above lets this user pass. */
function canReach(path, { uid, gid }) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function accountOf(directory) {
  if (existsSync(join(directory, 'PG_VERSION'))) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid }; // made by this user before; it stays theirs
  }
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: ['ignore', 'ignore', 'pipe'] });
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

/**
 * How to run PostgreSQL, which refuses to run as root: then as the owner of the data, or as the system user `postgres`
 * (made when missing). A checkout below /root is closed to that user; it then gets the one capability to pass.
 * @param {string} directory data directory, need not exist
 * @param {string} native folder of the programs
 * @returns {{ owner?: { uid: number, gid: number }, command(program: string, flags: string[]): [string, string[], object] }}
 * @throws Error in one line that says what to do
 */
export function runAs(directory, native) {
  if (process.getuid?.() !== 0) return { command: (program, flags) => [program, flags, {}] };
  let owner;
  try {
    owner = accountOf(directory);
  } catch (error) {
    throw new Error(`PostgreSQL must not run as root and the user postgres could not be made (${error.message.split('\n')[0]}). Start as an ordinary user, or set DATABASE_URL.`);
  }
  if ([directory, join(native, 'bin/postgres')].every((path) => canReach(path, owner))) return { owner, command: (program, flags) => [program, flags, owner] };
  if (spawnSync('setpriv', ['--version']).status !== 0) throw new Error(`The user postgres cannot reach ${directory} or ${native}: a folder above is closed to it. Move the checkout out of /root, or set DATABASE_URL.`);
  const asOwner = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups', '--inh-caps', capability, '--ambient-caps', capability, '--'];
  return { owner, command: (program, flags) => ['setpriv', [...asOwner, program, ...flags], {}] };
}
