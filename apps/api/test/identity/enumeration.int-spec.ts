import { sessionEndpoints } from '@matxich/contracts';
import { TestApp } from '../harness/test-app';
import { password, registration, setPassword } from './people';

let app: TestApp;
let known: string;
beforeAll(async () => {
  app = await TestApp.boot();
  const person = await app.as('buyer');
  await setPassword(app, person);
  known = person.ids.email;
});
afterAll(() => app.close());

let counter = 0;
const stranger = () => `ai${++counter}@example.vn`;

/** Milliseconds of known and unknown addresses, interleaved so that a busy machine slows both. */
async function times(rounds: number, act: (email: string) => Promise<unknown>): Promise<{ known: number[]; unknown: number[] }> {
  const spent = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    await app.sql('DELETE FROM rate_limits');
    for (const which of ['known', 'unknown'] as const) {
      const begin = performance.now();
      await act(which === 'known' ? known : stranger());
      spent[which].push(performance.now() - begin);
    }
  }
  return spent;
}

const median = (list: number[]) => [...list].sort((one, other) => one - other)[list.length >> 1]!;

test('a sign-in does the same work for an address that nobody has', async () => {
  const spent = await times(15, (email) => app.guest().attempt(sessionEndpoints.signIn, { body: { email, password: `not ${password}` } }));
  // without the hash of nobody, an unknown address answers about eight times faster
  expect(median(spent.unknown) / median(spent.known)).toBeGreaterThan(0.6);
});

test.each([
  ['registration', 250, (email: string) => app.guest().attempt(sessionEndpoints.register, registration(email))],
  ['reset', 100, (email: string) => app.guest().attempt(sessionEndpoints.requestPasswordReset, { body: { email } })],
])('a %s answers no sooner than after %i ms, which is more than its work takes either way', async (_name, floor, act) => {
  const spent = await times(8, act);
  expect(Math.min(...spent.known, ...spent.unknown)).toBeGreaterThan(floor - 3);
  expect(Math.abs(median(spent.known) - median(spent.unknown))).toBeLessThan(floor * 0.15);
});
