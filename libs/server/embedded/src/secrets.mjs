import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Passwords of this installation: random, made once, readable by the owner only.
 * @param {string} directory data directory
 * @returns {{ postgresPassword: string, meilisearchKey: string }}
 */
export function secretsOf(directory) {
  const file = join(directory, 'secrets.json');
  try {
    mkdirSync(directory, { recursive: true });
    if (!existsSync(file)) {
      const word = () => randomBytes(24).toString('hex');
      writeFileSync(`${file}.new`, JSON.stringify({ postgresPassword: word(), meilisearchKey: word() }), { mode: 0o600 });
      renameSync(`${file}.new`, file); // never half a file
    }
    chmodSync(file, 0o600);
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be used (${error.code ?? error.message}). Choose another data directory with DATA_DIR.`);
  }
}
