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

const tellsWhy = /\berror\b|\bfatal\b|panicked/i;

/**
 * What a server said of its end since `offset` (bytes): the lines that name an error and what follows the first of them, else
 * the last ones. A back trace at the end says nothing to the reader.
 */
export function lastWords(file, offset = 0, count = 3) {
  try {
    const lines = readFileSync(file).subarray(offset).toString('utf8').trim().split('\n');
    const first = lines.findIndex((line) => tellsWhy.test(line));
    return (first < 0 ? lines.slice(-count) : lines.slice(first, first + count)).join('\n');
  } catch {
    return '';
  }
}

/** Bytes in the log so far: where the next run begins. */
export function logSize(file) {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
