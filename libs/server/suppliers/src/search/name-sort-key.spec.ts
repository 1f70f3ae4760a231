import { compareVietnamese } from '@matxich/domain';
import fc from 'fast-check';
import { nameSortKey } from './name-sort-key';

const byKey = (a: string, b: string): number => {
  const [one, other] = [nameSortKey(a), nameSortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

test('the Vietnamese alphabet, tones after letters', () => {
  const words = ['an', 'ăn', 'âm', 'dao', 'dập', 'đúc', 'ép', 'ê-tô', 'gá', 'ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
  expect([...words].reverse().sort(byKey)).toEqual(words);
});

test('agrees with the collation that PostgreSQL uses, on firm names', () => {
  const word = fc.constantFrom('an', 'ân', 'ăn', 'dũng', 'đông', 'Đúc', 'duc', 'minh', 'Mính', 'mình', 'ơn', 'on', 'ôn', 'ưu', 'uu', '3', '12', 'Á', 'à');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(fc.property(name, name, (a, b) => {
    const wanted = Math.sign(compareVietnamese(a.toLowerCase(), b.toLowerCase()));
    expect(byKey(a, b)).toBe(wanted);
  }));
});
