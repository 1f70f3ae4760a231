import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missingFromLock } from '../check-lock.mjs';

const lock = readFileSync(fileURLToPath(new URL('../../../package-lock.json', import.meta.url)), 'utf8');

describe('package-lock.json', () => {
  it('holds every optional package that a locked one names, so that npm ci works on another machine', () => {
    expect(missingFromLock(lock)).toEqual([]);
  });

  it('would be caught if one were dropped', () => {
    const broken = JSON.parse(lock);
    delete broken.packages['node_modules/@node-rs/argon2-linux-x64-gnu'];
    expect(missingFromLock(JSON.stringify(broken)).join('\n')).toContain('@node-rs/argon2-linux-x64-gnu');
  });
});
