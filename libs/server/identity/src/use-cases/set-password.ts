import { DomainError } from '@matxich/domain';
import { Journal, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../persistence/session.repository';
import { UserRepository } from '../persistence/user.repository';
import { UserTokenRepository, passwordPurposes } from '../persistence/user-token.repository';

/** Uses the token up and writes the password; every session and every other open link of the person ends. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly tokens: UserTokenRepository,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError account.token_invalid */
  async execute(tx: Tx, token: string, passwordHash: string): Promise<void> {
    const userId = await this.tokens.consume(tx, token, passwordPurposes);
    if (!userId) throw new DomainError('account.token_invalid');
    await this.users.setPassword(tx, userId, passwordHash);
    await this.sessions.closeAll(tx, userId);
    await this.tokens.withdraw(tx, userId, passwordPurposes);
    await this.journal.record(tx, { userId, organisationId: null }, 'user.password_changed', { userId });
  }
}
