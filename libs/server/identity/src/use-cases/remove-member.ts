import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from '../persistence/membership.repository';
import { assertAdministrated } from './assert-administrated';

/** Takes effect on the person's next request: the session resolver reads the membership each time. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, member.last_admin, session.forbidden */
  async execute(actor: Actor, userId: string): Promise<void> {
    const organisationId = actor.organisationId!;
    await this.unitOfWork.run(async (tx) => {
      const target = assertAdministrated(await this.memberships.lockAll(tx, organisationId), actor.userId, userId, false);
      await this.memberships.remove(tx, organisationId, userId);
      await this.journal.record(tx, actor, 'member.removed', { organisationId, userId }, { role: target.role });
    });
  }
}
