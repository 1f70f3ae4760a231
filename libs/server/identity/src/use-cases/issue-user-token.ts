import { type Tx, newSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type TokenPurpose, UserTokenRepository } from '../persistence/user-token.repository';

/** Makes the token for a mail inside the transaction that writes the mail: it exists there and nowhere else. */
@Injectable()
export class IssueUserToken {
  constructor(private readonly tokens: UserTokenRepository) {}

  /** @returns the raw token for the link; earlier ones of the user for the same end no longer work */
  async execute(tx: Tx, userId: string, purpose: TokenPurpose): Promise<string> {
    const token = newSecretToken();
    await this.tokens.issue(tx, userId, purpose, token);
    return token;
  }
}
