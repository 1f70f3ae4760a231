import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFaketime } from '../../../launcher/faketime.mjs';
import { root, scratchFolder } from '../launched-product.mjs';

/** As libfaketime reads it: local time of the process, standing still. */
function written(instant) {
  const two = (number) => String(number).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())} ${two(instant.getHours())}:${two(instant.getMinutes())}:${two(instant.getSeconds())}\n`;
}

/**
 * Everything started from now on (PostgreSQL, API, command line) has a clock that stands where `set` puts it; our own goes on.
 * The monotonic clock is left alone, so that timers and waiting work.
 * @returns {{ env: Record<string, string>, set: (instant: Date) => void, stop: () => void }}
 * @throws Error where there is no libfaketime and none can be had
 */
export function freezeClock() {
  const library = findFaketime();
  const { folder, remove } = scratchFolder();
  const file = join(folder, 'now');
  const set = (instant) => writeFileSync(file, written(instant), { mode: 0o644 });
  set(new Date());
  const settings = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' };
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings); // the embedded servers inherit our environment
  const stop = () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    remove();
  };
  return { env: { WEB_DIST: join(root, 'dist/apps/web') }, set, stop };
}
