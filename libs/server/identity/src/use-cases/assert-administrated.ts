import { DomainError } from '@matxich/domain';
import type { Membership } from '../persistence/membership.repository';

/**
 * Asked with all members locked: the actor is still an administrator, the target is a member, and somebody administrates
 * the organisation afterwards.
 * @param staysAdmin whether the target is an administrator after the change
 * @throws DomainError session.forbidden, request.not_found, member.last_admin
 */
export function assertAdministrated(members: readonly Membership[], actorId: string, targetId: string, staysAdmin: boolean): Membership {
  const admins = members.filter((member) => member.role === 'admin').map((member) => member.userId);
  if (!admins.includes(actorId)) throw new DomainError('session.forbidden');
  const target = members.find((member) => member.userId === targetId);
  if (!target) throw new DomainError('request.not_found');
  if (!staysAdmin && admins.every((admin) => admin === targetId)) throw new DomainError('member.last_admin');
  return target;
}
