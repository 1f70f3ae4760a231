import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { lockDataDirectory } from '../instance-lock.mjs';

jest.setTimeout(90_000); // a project's own testTimeout is ignored when several projects run together

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
    expect(readdirSync(directory)).toEqual([]);
  });

  it('takes over from a process that was killed, even when its number is in use again', () => {
    writeFileSync(join(directory, 'supervisor.json'), JSON.stringify({ pid: process.pid, start: '1' }));
    lockDataDirectory(directory)();
  });

  it('takes over from an unreadable file', () => {
    writeFileSync(join(directory, 'supervisor.json'), '{"pid":');
    lockDataDirectory(directory)();
  });

  it('lets one of many through when they all find the lock of a killed process', async () => {
    const file = new URL('../instance-lock.mjs', import.meta.url).href;
    const code = `import { lockDataDirectory } from ${JSON.stringify(file)};
      while (Date.now() < Number(process.argv[1])) ; // all at the same moment
      try { lockDataDirectory(${JSON.stringify(directory)}); console.log('in'); setTimeout(() => undefined, 1500); } catch { console.log('out'); }`;
    for (let round = 0; round < 3; round++) {
      writeFileSync(join(directory, 'supervisor.json'), JSON.stringify({ pid: process.pid, start: '1' }));
      const at = Date.now() + 1200;
      const said = await Promise.all(Array.from({ length: 6 }, () => new Promise((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', code, String(at)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
        let text = '';
        child.stdout.on('data', (chunk) => (text += chunk));
        child.once('close', () => resolve(text.trim()));
      })));
      expect(said.filter((word) => word === 'in')).toHaveLength(1);
      expect(said.filter((word) => word === 'out')).toHaveLength(5);
    }
  });
});
