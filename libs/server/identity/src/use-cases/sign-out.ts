import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../persistence/session.repository';

@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(sessionId: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.close(tx, sessionId));
  }
}
