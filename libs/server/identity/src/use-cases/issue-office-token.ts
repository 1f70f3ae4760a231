import { UnitOfWork, newSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { OfficeTokenRepository } from '../persistence/office-token.repository';

/** The way in for the first programme officer of an installation; the launcher prints what it returns. */
@Injectable()
export class IssueOfficeToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: OfficeTokenRepository,
  ) {}

  /** @returns the raw token, the only copy of it, or null when an office exists */
  async execute(): Promise<string | null> {
    const token = newSecretToken();
    return (await this.unitOfWork.run((tx) => this.tokens.replace(tx, token))) ? token : null;
  }
}
