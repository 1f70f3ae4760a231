import { advisoryLocks } from './advisory-locks';

it('no two locks share a number', () => {
  const numbers = Object.values(advisoryLocks);
  expect(new Set(numbers).size).toBe(numbers.length);
});
