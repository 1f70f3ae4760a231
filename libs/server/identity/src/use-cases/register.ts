import type { RegisterRequest } from '@matxich/contracts';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../passwords/password-hash';
import type { NewOrganisation } from '../persistence/organisation.repository';
import { UserRepository } from '../persistence/user.repository';
import { type Caller, Throttle } from '../throttle/throttle';
import { answerEvenly } from './answer-evenly';
import { checkNewPassword } from './check-new-password';
import { checkTaxCode } from './check-tax-code';
import { FoundOrganisation } from './found-organisation';

/** Three times what a registration takes on the reference machine. */
const evenAnswer = 250;

/**
 * Registers a person with an organisation, or tells the person who has the e-mail already by mail that somebody tried.
 * Work, answer and time are the same in both cases.
 */
@Injectable()
export class Register {
  constructor(
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly foundOrganisation: FoundOrganisation,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError sign_in.throttled, account.password_weak, supplier.tax_code_invalid */
  async execute(caller: Caller, input: RegisterRequest): Promise<void> {
    await this.throttle.count('register', caller, input.email);
    checkNewPassword(input.password, input.email);
    checkTaxCode(input.organisation.taxCode, 'organisation.taxCode');
    await answerEvenly(evenAnswer, async () => {
      const passwordHash = await hashPassword(input.password);
      await this.unitOfWork.run((tx) => this.write(tx, input, passwordHash));
    });
  }

  private async write(tx: Tx, input: RegisterRequest, passwordHash: string): Promise<void> {
    const { email, name, phone, locale } = input;
    const user = await this.users.insertOrFind(tx, { email, name, phone: phone ?? null, locale, passwordHash, verified: false, demo: false });
    if (!user.fresh) return this.journal.record(tx, null, 'user.registration_repeated', { userId: user.id });
    await this.foundOrganisation.execute(tx, user.id, toOrganisation(input.organisation));
    await this.journal.record(tx, null, 'user.registered', { userId: user.id });
  }
}

function toOrganisation(given: RegisterRequest['organisation']): NewOrganisation {
  const { kind, name } = given;
  return { kind, name, taxCode: given.taxCode ?? null, country: given.kind === 'buyer' ? given.country : 'VN', origin: given.kind === 'buyer' ? given.origin : null };
}
