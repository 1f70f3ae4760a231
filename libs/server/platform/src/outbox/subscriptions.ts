import type { DomainEventName } from '@matxich/domain';

export const consumers = ['search', 'matching', 'notifications', 'files'] as const;
export type ConsumerName = (typeof consumers)[number];

/**
 * Who hears of what. One outbox row is written per event and consumer, so that a consumer that is down (search) never
 * holds up another (notifications). An event without a consumer is only audited.
 */
export const subscriptions: Record<DomainEventName, readonly ConsumerName[]> = {
  'user.registered': ['notifications'],
  'user.registration_repeated': ['notifications'],
  'user.email_verified': [],
  'user.email_verification_requested': ['notifications'],
  'user.password_reset_requested': ['notifications'],
  'user.password_changed': ['notifications'],
  'user.erased': [],
  'organisation.registered': [],
  'organisation.changed': [],
  'member.added': ['notifications'],
  'member.changed': [],
  'member.removed': [],
  'supplier.listed': ['search'],
  'supplier.changed': ['search'],
  'supplier.change_proposed': ['notifications'],
  'supplier.change_decided': ['notifications'],
  'supplier.change_withdrawn': [],
  'supplier.verified': ['search', 'notifications'],
  'supplier.facts_stale': ['notifications'],
  'supplier.verification_undone': ['search', 'notifications'],
  'file.kept': [],
  'file.changed': [],
  'file.removed': ['files'],
  'supplier.withdrawn': ['search'],
  'supplier.merged': ['notifications'],
  'supplier.merge_undone': ['notifications'],
  'duplicate.reported': [],
  'duplicate.dismissed': [],
  'duplicate.reopened': [],
  'claim.requested': ['notifications'],
  'claim.proof_requested': ['notifications'],
  'claim.proof_confirmed': [],
  'claim.withdrawn': [],
  'claim.approved': ['search', 'notifications'],
  'claim.rejected': ['notifications'],
  'import.committed': [],
  'import.undone': [],
  'rfq.drafted': [],
  'rfq.changed': [],
  'rfq.published': ['matching', 'notifications'],
  'rfq.cancelled': ['notifications'],
  'match.completed': ['notifications'],
  'introduction.proposed': ['notifications'],
  'introduction.accepted': ['notifications'],
  'introduction.declined': ['notifications'],
  'introduction.withdrawn': ['notifications'],
  'introduction.introduced': ['notifications'],
  'consent.withdrawn': [],
};
