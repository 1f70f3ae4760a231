import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the environment and `.env` say about this start; what is set in the environment wins.
 * @returns {{ directory: string, port: number, host: string, publicUrl: string, databaseUrl?: string, meiliUrl?: string, meiliKey?: string }}
 * @throws Error in one line that names the variable
 */
export function readSettings() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, DATABASE_URL, MEILI_URL, MEILI_MASTER_KEY } = process.env;
  const port = PORT ? Number(PORT) : 3000;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT must be a number from 1 to 65535, not ${JSON.stringify(PORT)}.`);
  if (MEILI_URL && !MEILI_MASTER_KEY) throw new Error('MEILI_URL is set, MEILI_MASTER_KEY is not: both belong together.');
  if (MEILI_MASTER_KEY && Buffer.byteLength(MEILI_MASTER_KEY) < 16) throw new Error('MEILI_MASTER_KEY must have at least 16 characters.');
  return {
    directory: resolve(root, DATA_DIR || '.data'),
    port,
    host: HOST || '127.0.0.1',
    publicUrl: PUBLIC_URL || `http://localhost:${port}`,
    databaseUrl: DATABASE_URL || undefined,
    meiliUrl: MEILI_URL || undefined,
    meiliKey: MEILI_MASTER_KEY || undefined,
  };
}
