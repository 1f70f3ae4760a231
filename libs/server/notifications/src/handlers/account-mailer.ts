import { IssueUserToken } from '@matxich/identity';
import { CONFIG, type Config, type OutboxEvent, type Tx } from '@matxich/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MailRepository } from '../persistence/mail.repository';
import { type AccountFacts, AccountFactsQuery } from '../queries/account-facts.query';
import { type AccountMail, accountMails } from '../templates/account-mails';
import { composeMail } from '../templates/fill-template';

/** Mails to one person about the account. Tokens are made here, in the transaction that writes the mail, and stand nowhere else. */
@Injectable()
export class AccountMailer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly facts: AccountFactsQuery,
    private readonly tokens: IssueUserToken,
    private readonly mails: MailRepository,
  ) {}

  /** Also asked again on request; nothing for an address that is confirmed meanwhile (the first officer's is from the start). */
  async verification(tx: Tx, event: OutboxEvent): Promise<void> {
    const account = await this.accountOf(tx, event);
    if (!account || account.verified) return;
    await this.write(tx, event, account, 'verify_email', { link: this.link(`/verify/${await this.tokens.execute(tx, account.userId, 'verify_email')}`) });
  }

  async alreadyRegistered(tx: Tx, event: OutboxEvent): Promise<void> {
    const account = await this.accountOf(tx, event);
    if (account) await this.write(tx, event, account, 'already_registered', { link: this.link('/login'), resetLink: this.link('/reset') });
  }

  async passwordReset(tx: Tx, event: OutboxEvent): Promise<void> {
    const account = await this.accountOf(tx, event);
    if (!account) return;
    await this.write(tx, event, account, 'reset_password', { link: this.link(`/reset/${await this.tokens.execute(tx, account.userId, 'reset_password')}`) });
  }

  async passwordChanged(tx: Tx, event: OutboxEvent): Promise<void> {
    const account = await this.accountOf(tx, event);
    if (account) await this.write(tx, event, account, 'password_changed', { link: this.link('/reset') });
  }

  async memberAdded(tx: Tx, event: OutboxEvent): Promise<void> {
    const account = await this.accountOf(tx, event);
    if (!account?.organisation) return;
    const { organisation, userId } = account;
    if (account.hasPassword) return this.write(tx, event, account, 'added_as_member', { organisation, link: this.link('/app/account') });
    await this.write(tx, event, account, 'invitation', { organisation, link: this.link(`/reset/${await this.tokens.execute(tx, userId, 'accept_invitation')}`) });
  }

  private accountOf(tx: Tx, event: OutboxEvent): Promise<AccountFacts | null> {
    return this.facts.of(tx, event.payload['userId']!, event.payload['organisationId'] ?? null);
  }

  private link(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  /** Invented people have invented addresses: their mails never reach a mail server. */
  private async write(tx: Tx, event: OutboxEvent, account: AccountFacts, mail: AccountMail, values: Record<string, string>): Promise<void> {
    if (account.demo && this.config.SMTP_URL) return;
    await this.mails.insert(tx, [{ dedupeKey: `${event.id}:${account.userId}`, to: account.email, ...composeMail(accountMails[mail], account.locale, values) }]);
  }
}
