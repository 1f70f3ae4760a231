import { type OrganisationMember, OrganisationReader } from '@matxich/identity';
import { CONFIG, type Config, type OutboxEvent, type Tx } from '@matxich/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MailRepository, type NewMail } from '../persistence/mail.repository';
import { NotificationRepository } from '../persistence/notification.repository';
import { composeMail } from '../templates/fill-template';
import { notificationMails } from '../templates/notification-mails';
import type { Announcement } from './announcement';

/** Puts an announcement into the inbox of every person concerned, and writes the mail beside it. */
@Injectable()
export class Announcer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly organisations: OrganisationReader,
    private readonly notifications: NotificationRepository,
    private readonly mails: MailRepository,
  ) {}

  async announce(tx: Tx, event: OutboxEvent, announcement: Announcement): Promise<void> {
    const { kind, params, link, organisationIds, userIds, once = false } = announcement;
    const all = organisationIds ? await this.organisations.membersOf(organisationIds, tx) : await this.organisations.membersOfKind('office', tx);
    const people = userIds ? all.filter(({ userId }) => userIds.includes(userId)) : all;
    const rows = people.map(({ userId, organisationId }) => ({ userId, organisationId, kind, params, link }));
    const told = await this.notifications.insert(tx, event.id, rows, once);
    const reached = people.filter((person, at) => told.has(person.userId) && people.findIndex(({ userId }) => userId === person.userId) === at);
    await this.mails.insert(tx, reached.filter((person) => this.reachableByMail(person)).map((person) => this.mailFor(event, announcement, person)));
  }

  /** Only confirmed addresses, and none that is invented when mails really go out. */
  private reachableByMail(person: OrganisationMember): boolean {
    return person.emailVerified && !(person.demo && this.config.SMTP_URL);
  }

  private mailFor(event: OutboxEvent, { kind, audience, params, link, mailOnly, unsubscribePath }: Announcement, person: OrganisationMember): NewMail {
    const texts = notificationMails[kind][audience];
    if (!texts) throw new Error(`no mail text for ${kind} to ${audience}`);
    const mail = composeMail(texts, person.locale, { ...params, ...mailOnly }, `${this.config.publicUrl}${link}`);
    return { dedupeKey: `${event.id}:${person.userId}`, to: person.email, ...mail, ...(unsubscribePath ? { unsubscribePath } : {}) };
  }
}
