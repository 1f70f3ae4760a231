import { DomainError } from '../errors/domain-error';
import type { IntroductionAction, IntroductionParty, IntroductionStatus } from './introduction-status';

type Steps = Partial<Record<IntroductionParty, Partial<Record<IntroductionAction, IntroductionStatus>>>>;

/**
 * Who may do what in which state. Each side answers once (product.md P17: no "accept, then decline"); the office may
 * withdraw until the two are introduced; the last three states are final.
 */
export const introductionTransitions = {
  proposed: {
    supplier: { accept: 'supplier_accepted', decline: 'declined' },
    buyer: { accept: 'buyer_accepted', decline: 'declined' },
    office: { withdraw: 'withdrawn' },
  },
  supplier_accepted: { buyer: { accept: 'introduced', decline: 'declined' }, office: { withdraw: 'withdrawn' } },
  buyer_accepted: { supplier: { accept: 'introduced', decline: 'declined' }, office: { withdraw: 'withdrawn' } },
  introduced: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<IntroductionStatus, Steps>;

/** What a party may do now, in the order of the buttons. */
export function introductionActionsFor(status: IntroductionStatus, party: IntroductionParty): IntroductionAction[] {
  const steps: Steps = introductionTransitions[status];
  return Object.keys(steps[party] ?? {}) as IntroductionAction[];
}

/**
 * The next state. Throws `introduction.transition_not_allowed` when the party cannot do that now, and
 * `introduction.reason_required` when it declines or withdraws without a reason.
 */
export function transitionIntroduction(status: IntroductionStatus, action: IntroductionAction, party: IntroductionParty, reason?: string | null): IntroductionStatus {
  const steps: Steps = introductionTransitions[status];
  const next = steps[party]?.[action];
  if (!next) throw new DomainError('introduction.transition_not_allowed', { status, action, party });
  if (action !== 'accept' && !reason?.trim()) throw new DomainError('introduction.reason_required', { action });
  return next;
}

/** Contact persons are shown to the two parties, after both accepted, and to nobody else (product.md item 19). */
export function contactsVisible(status: IntroductionStatus, party: IntroductionParty): boolean {
  return status === 'introduced' && party !== 'office';
}
