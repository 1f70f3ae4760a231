import { DomainError } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../passwords/password-hash';
import { passwordPurposes } from '../persistence/user-token.repository';
import { UserReader } from '../queries/user.reader';
import { checkNewPassword } from './check-new-password';
import { SetPassword } from './set-password';

/** Sets a password by the token of a reset or an invitation, confirms the address and ends every session. */
@Injectable()
export class CompletePasswordReset {
  constructor(
    private readonly users: UserReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly setPassword: SetPassword,
  ) {}

  /** A weak password does not use the token up. @throws DomainError account.token_invalid, account.password_weak */
  async execute(token: string, password: string): Promise<void> {
    const owner = await this.users.ownerOfToken(token, passwordPurposes);
    if (!owner) throw new DomainError('account.token_invalid');
    checkNewPassword(password, owner.email);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run((tx) => this.setPassword.execute(tx, token, passwordHash));
  }
}
