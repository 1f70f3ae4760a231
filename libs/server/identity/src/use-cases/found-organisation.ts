import { Journal, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from '../persistence/membership.repository';
import { type NewOrganisation, OrganisationRepository } from '../persistence/organisation.repository';

/** A new organisation with its first administrator. */
@Injectable()
export class FoundOrganisation {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly memberships: MembershipRepository,
    private readonly journal: Journal,
  ) {}

  async execute(tx: Tx, userId: string, organisation: NewOrganisation): Promise<void> {
    const organisationId = await this.organisations.insert(tx, organisation);
    await this.memberships.add(tx, organisationId, userId, 'admin');
    await this.journal.record(tx, { userId, organisationId }, 'organisation.registered', { organisationId }, { kind: organisation.kind, administrator: userId });
  }
}
