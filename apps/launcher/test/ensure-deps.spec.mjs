import { isInstalled, nodeProblem } from '../ensure-deps.mjs';

const lock = JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true }, 'node_modules/@matxich/domain': { link: true } } });
const installed = (packages) => JSON.stringify({ packages });

describe('before anything starts', () => {
  it('knows when the packages of the lock file are there, whatever the platform left out', () => {
    expect(isInstalled(lock, installed({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('installs when there are none, when one is missing or of another version', () => {
    expect(isInstalled(lock, null)).toBe(false);
    expect(isInstalled(lock, installed({}))).toBe(false);
    expect(isInstalled(lock, installed({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
  });

  it.each(['v18.20.0', 'v20.18.9'])('refuses Node %s and says what is needed', (version) => expect(nodeProblem(version)).toContain(`20.19 or newer is needed; this is ${version}`));
  it.each(['v20.19.0', 'v22.0.0', 'v24.11.1'])('accepts Node %s', (version) => expect(nodeProblem(version)).toBeNull());
});
