import type { DomainEventName } from '@matxich/domain';
import { ConsumerRegistry, type DatabaseConsumer, type OutboxEvent, type Tx } from '@matxich/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMailer } from './account-mailer';
import { Announcer } from './announcer';
import { ClaimMailer } from './claim-mailer';
import type { Announce } from './announcement';
import { IntroductionAnnouncements } from './introduction-announcements';
import { RfqAnnouncements } from './rfq-announcements';
import { SavedSearchAnnouncements } from './saved-search-announcements';
import { StaleAnnouncements } from './stale-announcements';
import { SupplierAnnouncements } from './supplier-announcements';

/** Turns events into inbox entries and mails, in the transaction that marks the event as delivered: each exactly once. */
@Injectable()
export class NotificationsConsumer implements DatabaseConsumer, OnModuleInit {
  readonly kind = 'database';
  readonly name = 'notifications';
  private readonly announcements: Partial<Record<DomainEventName, Announce>>;
  private readonly accountMails: Partial<Record<DomainEventName, (tx: Tx, event: OutboxEvent) => Promise<void>>>;

  constructor(
    private readonly registry: ConsumerRegistry,
    private readonly announcer: Announcer,
    accounts: AccountMailer,
    claims: ClaimMailer,
    suppliers: SupplierAnnouncements,
    rfqs: RfqAnnouncements,
    introductions: IntroductionAnnouncements,
    stale: StaleAnnouncements,
    savedSearches: SavedSearchAnnouncements,
  ) {
    this.accountMails = {
      'user.registered': (tx, event) => accounts.verification(tx, event),
      'user.email_verification_requested': (tx, event) => accounts.verification(tx, event),
      'user.registration_repeated': (tx, event) => accounts.alreadyRegistered(tx, event),
      'user.password_reset_requested': (tx, event) => accounts.passwordReset(tx, event),
      'user.password_changed': (tx, event) => accounts.passwordChanged(tx, event),
      'member.added': (tx, event) => accounts.memberAdded(tx, event),
      'claim.proof_requested': (tx, event) => claims.proof(tx, event),
    };
    this.announcements = {
      'claim.requested': suppliers.claimRequested,
      'claim.approved': suppliers.claimApproved,
      'claim.rejected': suppliers.claimRejected,
      'supplier.verified': suppliers.verified,
      'supplier.change_proposed': suppliers.changeProposed,
      'supplier.change_decided': suppliers.changeDecided,
      'supplier.verification_undone': suppliers.verificationUndone,
      'supplier.merged': suppliers.merged,
      'supplier.merge_undone': suppliers.mergeUndone,
      'supplier.facts_stale': stale.factsStale,
      'saved_search.found': savedSearches.found,
      'rfq.published': rfqs.published,
      'rfq.cancelled': rfqs.cancelled,
      'match.completed': rfqs.matched,
      'introduction.proposed': introductions.proposed,
      'introduction.accepted': introductions.accepted,
      'introduction.declined': introductions.declined,
      'introduction.withdrawn': introductions.withdrawn,
      'introduction.introduced': introductions.introduced,
    };
  }

  onModuleInit(): void {
    this.registry.register(this);
  }

  /** @throws Error for an event that is subscribed to but known to neither table: a new event must be given its words */
  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const mail = this.accountMails[event.type];
    if (mail) return mail(tx, event);
    const announce = this.announcements[event.type];
    if (!announce) throw new Error(`nobody knows how to announce ${event.type}`);
    for (const announcement of await announce(tx, event)) await this.announcer.announce(tx, event, announcement);
  }
}
