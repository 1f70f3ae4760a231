import { SuppliersModule } from '@matxich/suppliers';
import { Module } from '@nestjs/common';
import { AccountMailer } from './handlers/account-mailer';
import { Announcer } from './handlers/announcer';
import { ClaimMailer } from './handlers/claim-mailer';
import { IntroductionAnnouncements } from './handlers/introduction-announcements';
import { NotificationsConsumer } from './handlers/notifications-consumer';
import { RfqAnnouncements } from './handlers/rfq-announcements';
import { SavedSearchAnnouncements } from './handlers/saved-search-announcements';
import { StaleAnnouncements } from './handlers/stale-announcements';
import { SupplierAnnouncements } from './handlers/supplier-announcements';
import { NotificationsController } from './http/notifications.controller';
import { MailLoop } from './mail/mail-loop';
import { MailRepository } from './persistence/mail.repository';
import { NotificationRepository } from './persistence/notification.repository';
import { MessageData } from './privacy/message-data';
import { AccountFactsQuery } from './queries/account-facts.query';
import { Inbox } from './queries/inbox.query';
import { IntroductionFactsQuery } from './queries/introduction-facts.query';
import { LocalMails } from './queries/local-mails.query';
import { RfqFactsQuery } from './queries/rfq-facts.query';
import { SavedSearchFactsQuery } from './queries/saved-search-facts.query';
import { StaleFactsQuery } from './queries/stale-facts.query';
import { SupplierFactsQuery } from './queries/supplier-facts.query';
import { MarkRead } from './use-cases/mark-read';

const facts = [AccountFactsQuery, IntroductionFactsQuery, RfqFactsQuery, SavedSearchFactsQuery, StaleFactsQuery, SupplierFactsQuery];
const handlers = [NotificationsConsumer, Announcer, AccountMailer, ClaimMailer, SavedSearchAnnouncements, StaleAnnouncements, SupplierAnnouncements, RfqAnnouncements, IntroductionAnnouncements];

@Module({
  imports: [SuppliersModule],
  controllers: [NotificationsController],
  providers: [NotificationRepository, MailRepository, Inbox, LocalMails, MarkRead, MailLoop, MessageData, ...facts, ...handlers],
  exports: [MailLoop],
})
export class NotificationsModule {}
