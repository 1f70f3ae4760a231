import { expectEnd } from './expect-end';

test.each([
  ['half is done', { done: 500, total: 1000, milliseconds: 10_000 }, { perSecond: 50, secondsLeft: 10 }],
  ['all is done', { done: 1000, total: 1000, milliseconds: 10_000 }, { perSecond: 100, secondsLeft: 0 }],
  ['nothing is done yet', { done: 0, total: 1000, milliseconds: 10_000 }, { perSecond: null, secondsLeft: null }],
  ['it began just now', { done: 500, total: 1000, milliseconds: 999 }, { perSecond: null, secondsLeft: null }],
  ['nobody has counted', { done: 500, total: null, milliseconds: 10_000 }, { perSecond: 50, secondsLeft: null }],
  ['more came than was counted', { done: 1001, total: 1000, milliseconds: 10_010 }, { perSecond: 100, secondsLeft: null }],
])('%s', (_name, work, expected) => expect(expectEnd(work)).toEqual(expected));
