import { Gate } from './gate';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function deeds() {
  const ends: ((failed?: boolean) => void)[] = [];
  let most = 0;
  let running = 0;
  const deed = async () => {
    most = Math.max(most, ++running);
    try {
      await new Promise<void>((resolve, reject) => ends.push((failed) => (failed ? reject(new Error('failed')) : resolve())));
    } finally {
      running--;
    }
  };
  return { deed, ends, most: () => most, running: () => running };
}

test('so many at once, the others in the order of asking, and a failure frees its place', async () => {
  const gate = new Gate(2, 5);
  const { deed, ends, most, running } = deeds();
  const results = [1, 2, 3, 4].map(() => gate.run(deed).then(() => 'done', (error: Error) => error.message));
  await turn();
  expect(running()).toBe(2);
  ends[0]!(true);
  await turn();
  expect(ends).toHaveLength(3);
  for (let at = 1; at < 4; at++) {
    ends[at]!();
    await turn();
  }
  expect(await Promise.all(results)).toEqual(['failed', 'done', 'done', 'done']);
  expect(most()).toBe(2);
});

test('one more than may wait is refused, and afterwards everybody gets in again', async () => {
  const gate = new Gate(1, 1);
  const { deed, ends } = deeds();
  const first = gate.run(deed);
  const second = gate.run(deed);
  await expect(gate.run(deed)).rejects.toMatchObject({ code: 'server.unavailable' });
  ends[0]!();
  await first;
  await turn();
  ends[1]!();
  await second;
  await expect(gate.run(() => Promise.resolve('in'))).resolves.toBe('in');
});
