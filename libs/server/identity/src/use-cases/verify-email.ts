import { DomainError } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { UserRepository } from '../persistence/user.repository';
import { UserTokenRepository } from '../persistence/user-token.repository';

@Injectable()
export class VerifyEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: UserTokenRepository,
    private readonly users: UserRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError account.token_invalid */
  async execute(token: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const userId = await this.tokens.consume(tx, token, ['verify_email']);
      if (!userId) throw new DomainError('account.token_invalid');
      await this.users.markVerified(tx, userId);
      await this.journal.record(tx, { userId, organisationId: null }, 'user.email_verified', { userId });
    });
  }
}
