import { reordered } from './working-lists';

test.each<[string, string, string | null, string]>([
  ['to the front', 'c', 'a', 'cabd'],
  ['to the end', 'a', null, 'bcda'],
  ['between two', 'd', 'b', 'adbc'],
  ['before itself: nothing', 'b', 'b', 'abcd'],
  ['before one that is not there: to the end', 'a', 'x', 'bcda'],
  ['one that comes from another list', 'e', 'b', 'aebcd'],
])('%s', (_what, moved, before, order) => expect(reordered(['a', 'b', 'c', 'd'], moved, before).join('')).toBe(order));
