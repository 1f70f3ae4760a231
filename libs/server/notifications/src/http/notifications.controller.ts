import { type InputOf, type ResponseOf, exportEndpoints, notificationEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { Inbox } from '../queries/inbox.query';
import { inboxTable } from '../queries/inbox-table';
import { LocalMails } from '../queries/local-mails.query';
import { MarkRead } from '../use-cases/mark-read';

@Controller()
export class NotificationsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly markRead: MarkRead,
    private readonly localMails: LocalMails,
  ) {}

  @Endpoint(notificationEndpoints.list)
  list(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof notificationEndpoints.list>): Promise<ResponseOf<typeof notificationEndpoints.list>> {
    return this.inbox.page(actor, input.query.cursor, input.query.limit);
  }

  @Endpoint(exportEndpoints.notifications)
  exportInbox(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.notifications>) {
    return exportList(inboxTable(actor.organisationKind!), query, ({ limit }) => this.inbox.page(actor, undefined, limit));
  }

  @Endpoint(notificationEndpoints.read)
  read(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof notificationEndpoints.read>): Promise<void> {
    return this.markRead.execute(actor, input.body.ids);
  }

  @Endpoint(notificationEndpoints.mails)
  mails(@Input() input: InputOf<typeof notificationEndpoints.mails>): Promise<ResponseOf<typeof notificationEndpoints.mails>> {
    return this.localMails.page(input.query.cursor, input.query.limit);
  }
}
