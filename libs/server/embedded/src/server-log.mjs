import { openSync, readFileSync, renameSync, statSync } from 'node:fs';

const largest = 10_000_000; // bytes

/** Opens a server's log for appending; a large one is put aside once, so that two files at most are kept. @returns {number} file descriptor */
export function openLog(file) {
  try {
    if (statSync(file).size > largest) renameSync(file, `${file}.old`);
  } catch {
    // no log yet
  }
  return openSync(file, 'a', 0o600);
}

/** The last lines of a log, for a message. */
export function lastLines(file, count = 3) {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
