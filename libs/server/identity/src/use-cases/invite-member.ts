import type { BodyOf, MemberResponse, sessionEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from '../persistence/membership.repository';
import { UserRepository } from '../persistence/user.repository';
import { OrganisationScreen } from '../queries/organisation-screen.query';

/**
 * Makes a person a member. A new person gets a mail with a link to set a password; inviting again somebody who has not
 * yet set one sends a new link and changes nothing else.
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly memberships: MembershipRepository,
    private readonly screen: OrganisationScreen,
    private readonly journal: Journal,
  ) {}

  execute(actor: Actor, { email, name, role }: BodyOf<typeof sessionEndpoints.inviteMember>): Promise<MemberResponse> {
    const organisationId = actor.organisationId!;
    return this.unitOfWork.run(async (tx) => {
      const inviter = await this.users.inviter(tx, actor.userId, organisationId);
      const user = await this.users.insertOrFind(tx, { ...inviter, email, name, phone: null, passwordHash: null, verified: false });
      const added = await this.memberships.add(tx, organisationId, user.id, role);
      if (added || !user.hasPassword) await this.journal.record(tx, actor, 'member.added', { organisationId, userId: user.id }, { role, again: !added });
      return this.screen.member(tx, organisationId, user.id);
    });
  }
}
