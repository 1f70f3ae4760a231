import type { Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../persistence/session.repository';

@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  async execute(actor: Actor): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.closeAll(tx, actor.userId));
  }
}
