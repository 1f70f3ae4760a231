import { gate } from './gate';

test('never more than its width at once, in order, and a failure gives the place back', async () => {
  const through = gate(2);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const task = (n: number) => async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
    order.push(n);
    if (n % 3 === 0) throw new Error(`task ${n}`);
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((n) => through(task(n))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(results.map((result) => result.status === 'rejected')).toEqual([true, false, false, true, false, false, true]);
});

test('one more than may wait is refused, and afterwards everybody gets in again', async () => {
  const through = gate(1, 1);
  const ends: (() => void)[] = [];
  const task = () => new Promise<void>((resolve) => ends.push(resolve));
  const [first, second] = [through(task), through(task)];
  await expect(through(task)).rejects.toMatchObject({ code: 'server.unavailable' });
  ends[0]!();
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  ends[1]!();
  await second;
  await expect(through(() => Promise.resolve('in'))).resolves.toBe('in');
});
