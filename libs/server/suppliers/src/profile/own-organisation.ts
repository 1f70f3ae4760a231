import { type Actor, DomainError } from '@matxich/domain';

/** @throws DomainError session.forbidden for somebody who acts for no organisation (the guard has refused them before) */
export function organisationOf(actor: Actor): string {
  if (!actor.organisationId) throw new DomainError('session.forbidden');
  return actor.organisationId;
}
