import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataDirectory } from '../instance-lock.mjs';

let directory;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'matxich-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('one supervisor per data directory', () => {
  it('refuses a second start and names the first', () => {
    const release = lockDataDirectory(directory);
    expect(() => lockDataDirectory(directory)).toThrow(`process ${process.pid}`);
    release();
    lockDataDirectory(directory)();
  });

  it('takes over from a process that was killed, even when its number is in use again', () => {
    writeFileSync(join(directory, 'supervisor.json'), JSON.stringify({ pid: process.pid, start: '1' }));
    lockDataDirectory(directory)();
  });

  it('takes over from an unreadable file', () => {
    writeFileSync(join(directory, 'supervisor.json'), '{"pid":');
    lockDataDirectory(directory)();
  });
});
