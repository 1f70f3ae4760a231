import type { NotificationKind } from '@matxich/contracts';
import { Injectable } from '@nestjs/common';
import { type IntroductionFacts, IntroductionFactsQuery } from '../queries/introduction-facts.query';
import type { Audience } from '../templates/notification-mails';
import type { Announce, Announcement } from './announcement';

/** The supplier learns the buyer's name when both have accepted, not before (product.md item 19). */
@Injectable()
export class IntroductionAnnouncements {
  constructor(private readonly facts: IntroductionFactsQuery) {}

  readonly proposed: Announce = (tx, event) => this.tell(tx, event, 'introduction_proposed', () => ['supplier', 'buyer']);

  /** The second acceptance is told as `introduced`. */
  readonly accepted: Announce = (tx, event) =>
    this.tell(tx, event, 'introduction_accepted', ({ status }) => {
      if (status === 'supplier_accepted') return ['buyer', 'office'];
      return status === 'buyer_accepted' ? ['supplier', 'office'] : [];
    });

  readonly declined: Announce = (tx, event) => this.tell(tx, event, 'introduction_declined', ({ declinedBy }) => [declinedBy === 'supplier' ? 'buyer' : 'supplier', 'office']);

  readonly withdrawn: Announce = (tx, event) => this.tell(tx, event, 'introduction_withdrawn', () => ['supplier', 'buyer']);

  readonly introduced: Announce = (tx, event) => this.tell(tx, event, 'introduction_introduced', () => ['supplier', 'buyer', 'office']);

  private async tell(tx: Parameters<Announce>[0], event: Parameters<Announce>[1], kind: NotificationKind, audiences: (facts: IntroductionFacts) => Audience[]): Promise<Announcement[]> {
    const facts = await this.facts.of(tx, event.payload['introductionId']!);
    return facts ? audiences(facts).map((audience) => announcementFor(facts, kind, audience)) : [];
  }
}

function announcementFor(facts: IntroductionFacts, kind: NotificationKind, audience: Audience): Announcement {
  const { rfqNumber, rfqTitle, supplier, buyer } = facts;
  const common = { rfqNumber, rfqTitle, supplier };
  const params: Record<Audience, Record<string, string>> = {
    supplier: kind === 'introduction_introduced' ? { ...common, buyer } : common,
    buyer: common,
    office: { ...common, buyer, ...(facts.declineReason ? { reason: facts.declineReason } : {}), ...partyOf(facts) },
  };
  const organisations: Record<Audience, string[] | undefined> = { supplier: facts.supplierOrganisationId ? [facts.supplierOrganisationId] : [], buyer: [facts.buyerId], office: undefined };
  const area = { supplier: 's', buyer: 'b', office: 'o' }[audience];
  const organisationIds = organisations[audience];
  return { kind, audience, params: params[audience], link: `/app/${area}/introductions/${facts.id}`, ...(organisationIds ? { organisationIds } : {}) };
}

/** Who took the step, for the office. */
function partyOf({ status, declinedBy }: IntroductionFacts): { party?: string } {
  if (declinedBy) return { party: declinedBy };
  if (status === 'supplier_accepted') return { party: 'supplier' };
  return status === 'buyer_accepted' ? { party: 'buyer' } : {};
}
