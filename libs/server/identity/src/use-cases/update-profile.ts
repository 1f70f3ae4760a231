import type { BodyOf, SessionResponse, sessionEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { UserRepository } from '../persistence/user.repository';
import { SessionView } from '../queries/session-view.query';

@Injectable()
export class UpdateProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRepository,
    private readonly view: SessionView,
  ) {}

  async execute(actor: Actor, profile: BodyOf<typeof sessionEndpoints.updateProfile>): Promise<SessionResponse> {
    await this.unitOfWork.run((tx) => this.users.updateProfile(tx, actor.userId, profile));
    return this.view.of(actor);
  }
}
