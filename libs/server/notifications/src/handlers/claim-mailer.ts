import { CONFIG, type Config, type OutboxEvent, type Tx } from '@matxich/platform';
import { IssueClaimProof } from '@matxich/suppliers';
import { Inject, Injectable } from '@nestjs/common';
import { MailRepository } from '../persistence/mail.repository';
import { accountMails } from '../templates/account-mails';
import { composeMail } from '../templates/fill-template';

/** The mail that proves a claim: it goes to an address at the firm's own domain, which need not be anybody's account. */
@Injectable()
export class ClaimMailer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly proofs: IssueClaimProof,
    private readonly mails: MailRepository,
  ) {}

  /** Invented firms have invented domains: their mails never reach a mail server. */
  async proof(tx: Tx, event: OutboxEvent): Promise<void> {
    const proof = await this.proofs.execute(tx, event.payload['claimId']!);
    if (!proof || (proof.demo && this.config.SMTP_URL)) return;
    const { supplier, organisation, token, locale, email } = proof;
    await this.mails.insert(tx, [{ dedupeKey: `${event.id}:claim`, to: email, ...composeMail(accountMails.claim_proof, locale, { supplier, organisation, link: `${this.config.publicUrl}/claim-proof/${token}` }) }]);
  }
}
