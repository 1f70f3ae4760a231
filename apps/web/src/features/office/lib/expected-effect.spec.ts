import { expectedEffect } from './expected-effect';

const counts = { accepted: 10, updated: 2, proposed: 0, unchanged: 1, duplicate: 1, candidate: 5, rejected: 3 };

describe('what a commit is expected to do', () => {
  it('leaves undecided candidates out when nothing else is chosen', () => expect(expectedEffect(counts, {}, 'skip')).toEqual({ added: 10, updated: 2, leftOut: 5, undecided: 5 }));

  it('lets a decision of its own win over the default', () => expect(expectedEffect(counts, { 4: 'skip', 7: 'same' }, 'new')).toEqual({ added: 13, updated: 3, leftOut: 1, undecided: 3 }));

  it('counts nothing for a verdict that the answer leaves out', () => expect(expectedEffect({} as typeof counts, {}, 'new')).toEqual({ added: 0, updated: 0, leftOut: 0, undecided: 0 }));
});
