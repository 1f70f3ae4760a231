import type { InputOf, MemberResponse, sessionEndpoints } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from '../persistence/membership.repository';
import { OrganisationScreen } from '../queries/organisation-screen.query';
import { assertAdministrated } from './assert-administrated';

@Injectable()
export class ChangeMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipRepository,
    private readonly screen: OrganisationScreen,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, request.precondition_failed, member.last_admin, session.forbidden */
  execute(actor: Actor, { params: { userId }, body: { role }, version }: InputOf<typeof sessionEndpoints.changeMember>): Promise<MemberResponse> {
    const organisationId = actor.organisationId!;
    return this.unitOfWork.run(async (tx) => {
      const target = assertAdministrated(await this.memberships.lockAll(tx, organisationId), actor.userId, userId, role === 'admin');
      if (target.version !== version) throw new DomainError('request.precondition_failed');
      await this.memberships.changeRole(tx, organisationId, userId, role);
      await this.journal.record(tx, actor, 'member.changed', { organisationId, userId }, { from: target.role, to: role });
      return this.screen.member(tx, organisationId, userId);
    });
  }
}
