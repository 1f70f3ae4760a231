import { contactsVisible, introductionActions, introductionActionsFor, introductionParties, introductionStatuses, transitionIntroduction } from '../index';
import type { IntroductionAction, IntroductionParty, IntroductionStatus } from './introduction-status';

type Step = [IntroductionAction, IntroductionParty];
const run = (steps: Step[]) => steps.reduce((status: IntroductionStatus, [action, party]) => transitionIntroduction(status, action, party, 'capacity'), 'proposed');

describe('an introduction', () => {
  test.each<[string, Step[], IntroductionStatus]>([
    ['the supplier accepts first, then the buyer', [['accept', 'supplier'], ['accept', 'buyer']], 'introduced'],
    ['the buyer first', [['accept', 'buyer'], ['accept', 'supplier']], 'introduced'],
    ['one accepts, the other declines', [['accept', 'supplier'], ['decline', 'buyer']], 'declined'],
    ['the office takes it back before both answered', [['accept', 'buyer'], ['withdraw', 'office']], 'withdrawn'],
  ])('%s', (_situation, steps, status) => expect(run(steps)).toBe(status));

  test.each<[string, Step[]]>([
    ['accepting twice does not stand for the other side', [['accept', 'supplier'], ['accept', 'supplier']]],
    ['accept, then decline', [['accept', 'supplier'], ['decline', 'supplier']]],
    ['the office cannot accept for anybody', [['accept', 'office']]],
    ['a party cannot withdraw', [['withdraw', 'buyer']]],
    ['nothing follows a decline', [['decline', 'buyer'], ['accept', 'supplier']]],
    ['an introduction cannot be taken back', [['accept', 'buyer'], ['accept', 'supplier'], ['withdraw', 'office']]],
  ])('refused: %s', (_situation, steps) => expect(() => run(steps)).toThrow(expect.objectContaining({ code: 'introduction.transition_not_allowed' })));

  test.each<[Step]>([[['decline', 'supplier']], [['decline', 'buyer']], [['withdraw', 'office']]])('%j needs a reason', ([action, party]) => {
    for (const reason of [undefined, null, '', '  ']) {
      expect(() => transitionIntroduction('proposed', action, party, reason)).toThrow(expect.objectContaining({ code: 'introduction.reason_required' }));
    }
  });

  test('every combination either moves along the table or is refused, and the table is what the buttons show', () => {
    for (const status of introductionStatuses) {
      for (const party of introductionParties) {
        for (const action of introductionActions) {
          const offered = introductionActionsFor(status, party).includes(action);
          const attempt = () => transitionIntroduction(status, action, party, 'other');
          if (offered) expect(introductionStatuses).toContain(attempt());
          else expect(attempt).toThrow();
        }
      }
    }
  });

  test('contacts show in one state only, to the two parties only', () => {
    const visible = introductionStatuses.flatMap((status) => introductionParties.filter((party) => contactsVisible(status, party)).map((party) => `${status} ${party}`));
    expect(visible).toEqual(['introduced supplier', 'introduced buyer']);
  });
});
