import { type InputOf, type MemberResponse, type OrganisationResponse, type SessionResponse, exportEndpoints, sessionEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { memberTable } from '../queries/member-table';
import { OrganisationScreen } from '../queries/organisation-screen.query';
import { ChangeMember } from '../use-cases/change-member';
import { InviteMember } from '../use-cases/invite-member';
import { RemoveMember } from '../use-cases/remove-member';
import { UpdateOrganisation } from '../use-cases/update-organisation';
import { UpdateProfile } from '../use-cases/update-profile';

@Controller()
export class OrganisationController {
  constructor(
    private readonly screen: OrganisationScreen,
    private readonly profile: UpdateProfile,
    private readonly update: UpdateOrganisation,
    private readonly invite: InviteMember,
    private readonly change: ChangeMember,
    private readonly remove: RemoveMember,
  ) {}

  @Endpoint(sessionEndpoints.updateProfile)
  updateProfile(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof sessionEndpoints.updateProfile>): Promise<SessionResponse> {
    return this.profile.execute(actor, input.body);
  }

  @Endpoint(sessionEndpoints.organisation)
  organisation(@CurrentActor() actor: Actor): Promise<OrganisationResponse | null> {
    return this.screen.organisation(actor.organisationId!);
  }

  @Endpoint(sessionEndpoints.updateOrganisation)
  updateOrganisation(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof sessionEndpoints.updateOrganisation>): Promise<OrganisationResponse> {
    return this.update.execute(actor, input);
  }

  @Endpoint(sessionEndpoints.members)
  async members(@CurrentActor() actor: Actor): Promise<{ items: MemberResponse[] }> {
    return { items: await this.screen.members(actor.organisationId!) };
  }

  @Endpoint(exportEndpoints.members)
  exportMembers(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.members>) {
    return exportList(memberTable, query, () => this.members(actor));
  }

  @Endpoint(sessionEndpoints.inviteMember)
  inviteMember(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof sessionEndpoints.inviteMember>): Promise<MemberResponse> {
    return this.invite.execute(actor, input.body);
  }

  @Endpoint(sessionEndpoints.changeMember)
  changeMember(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof sessionEndpoints.changeMember>): Promise<MemberResponse> {
    return this.change.execute(actor, input);
  }

  @Endpoint(sessionEndpoints.removeMember)
  removeMember(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof sessionEndpoints.removeMember>): Promise<void> {
    return this.remove.execute(actor, input.params.userId);
  }
}
