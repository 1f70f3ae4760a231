import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * The launcher starts the programs while the database still boots, so that they load meanwhile; the addresses that are only
 * known afterwards come as one line of JSON on standard input. Without `SETTINGS_ON_STDIN=1` nothing is waited for.
 */
export async function lateSettings(): Promise<void> {
  if (process.env['SETTINGS_ON_STDIN'] !== '1') return;
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => process.exit(0)); // the launcher gave up before it knew them
  const [line] = (await once(lines, 'line')) as [string];
  lines.removeAllListeners('close');
  lines.close();
  process.stdin.unref?.();
  process.stdin.destroy();
  Object.assign(process.env, JSON.parse(line));
}
