import { CONFIG, type Config } from '@matxich/platform';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { type DueMail, MailRepository } from '../persistence/mail.repository';

const pollMilliseconds = 1000;
const batch = 10;
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** RFC 8058: the mail program itself may stop these mails, by a POST that carries no cookie. */
const oneClick = (url: string): Record<string, string> => ({ 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });

/**
 * Sends what the outbox of mails holds, when a mail server is configured; without one they stay for the officer's screen.
 * At least once: a process that dies between sending and noting it sends again, under the same Message-ID.
 */
@Injectable()
export class MailLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger(MailLoop.name);
  private transport: Promise<Transporter> | null = null;
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mails: MailRepository,
  ) {}

  start(): void {
    if (this.config.SMTP_URL) this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
    (await this.transport)?.close();
  }

  /** One round. @returns how many mails the server took */
  async sendDue(): Promise<number> {
    if (!this.config.SMTP_URL) return 0;
    const transport = await (this.transport ??= this.connect(this.config.SMTP_URL));
    const sent = await Promise.all((await this.mails.takeDue(batch)).map((mail) => this.send(transport, mail)));
    return sent.filter(Boolean).length;
  }

  /** The library is fetched by the one process that sends, when there is a server to send to. */
  private async connect(url: string): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, ...patience });
  }

  private async send(transport: Transporter, mail: DueMail): Promise<boolean> {
    try {
      const { id, to, subject, text, unsubscribePath } = mail;
      await transport.sendMail({ from: this.config.MAIL_FROM, to, subject, text, messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`, headers: unsubscribePath ? oneClick(`${this.config.publicUrl}${unsubscribePath}`) : {} });
      await this.mails.markSent(id);
      return true;
    } catch (error) {
      // What the mail server answered stands in the row: it names the address, and logs are kept where nobody can be erased.
      this.logger.warn(`mail ${mail.id} was not sent: ${reasonOf(error)}`);
      await this.mails.markFailed(mail.id, error);
      return false;
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const sent = await this.sendDue().catch((error: unknown) => {
        this.logger.warn(`mail round failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
        return 0;
      });
      if (sent === 0) await this.pause();
    }
  }

  private async pause(): Promise<void> {
    for (let waited = 0; waited < pollMilliseconds && !this.stopping; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The library's code and the server's number, without its words. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'no reason given';
}
