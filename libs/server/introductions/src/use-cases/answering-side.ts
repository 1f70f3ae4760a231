import { DomainError, type Actor } from '@matxich/domain';
import type { LockedIntroduction } from '../persistence/introduction.repository';

/** The introduction and the side the actor speaks for. @throws DomainError request.not_found when it is no party to it */
export function answeringSide(actor: Actor, introduction: LockedIntroduction | null): { introduction: LockedIntroduction; party: 'supplier' | 'buyer' } {
  if (introduction && actor.organisationKind === 'supplier' && introduction.supplierOrganisationId === actor.organisationId) return { introduction, party: 'supplier' };
  if (introduction && actor.organisationKind === 'buyer' && introduction.buyerId === actor.organisationId) return { introduction, party: 'buyer' };
  throw new DomainError('request.not_found');
}
