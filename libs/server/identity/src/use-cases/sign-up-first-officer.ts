import type { BodyOf, sessionEndpoints } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../passwords/password-hash';
import { OfficeTokenRepository } from '../persistence/office-token.repository';
import { UserRepository } from '../persistence/user.repository';
import { checkNewPassword } from './check-new-password';
import { FoundOrganisation } from './found-organisation';

/** Whoever reads the server's console founds the programme office and is its first administrator, verified by the token. */
@Injectable()
export class SignUpFirstOfficer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: OfficeTokenRepository,
    private readonly users: UserRepository,
    private readonly foundOrganisation: FoundOrganisation,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError account.password_weak, office.token_invalid, account.email_taken (the holder of the token may know) */
  async execute(input: BodyOf<typeof sessionEndpoints.firstOfficer>): Promise<void> {
    const { token, email, password, name, officeName } = input;
    checkNewPassword(password, email);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.tokens.consume(tx, token))) throw new DomainError('office.token_invalid');
      const user = await this.users.insertOrFind(tx, { email, name, phone: null, locale: 'vi', passwordHash, verified: true, demo: false });
      if (!user.fresh) throw new DomainError('account.email_taken', {}, [{ path: 'email', message: 'belongs to an account already' }]);
      await this.foundOrganisation.execute(tx, user.id, { kind: 'office', name: officeName, taxCode: null, country: 'VN', origin: null });
      await this.journal.record(tx, null, 'user.registered', { userId: user.id });
    });
  }
}
