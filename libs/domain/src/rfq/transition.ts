import { DomainError } from '../errors/domain-error';
import { instantOf } from '../time';
import type { RfqAction, RfqPhase, RfqStatus } from './rfq-status';

/** A draft is published or dropped; what is published can only be cancelled; closing is the clock's work. */
export const rfqTransitions = {
  draft: { publish: 'published', cancel: 'cancelled' },
  published: { cancel: 'cancelled' },
  cancelled: {},
} as const satisfies Record<RfqStatus, Partial<Record<RfqAction, RfqStatus>>>;

/** The next stored state; throws `rfq.transition_not_allowed`. */
export function transitionRfq(status: RfqStatus, action: RfqAction): RfqStatus {
  const steps: Partial<Record<RfqAction, RfqStatus>> = rfqTransitions[status];
  const next = steps[action];
  if (!next) throw new DomainError('rfq.transition_not_allowed', { status, action });
  return next;
}

/** What people see. `deadline` is an ISO instant, or a date, which ends with that day in Vietnam; at the deadline it is closed. */
export function rfqPhase(status: RfqStatus, deadline: string | null, now: Date): RfqPhase {
  if (status !== 'published') return status;
  return deadline !== null && instantOf(deadline) <= now.getTime() ? 'closed' : 'open';
}
