import { type Actor, DomainError } from '@matxich/domain';
import { UnitOfWork, newSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../persistence/session.repository';
import { SessionView } from '../queries/session-view.query';
import type { SignInResult } from './sign-in';

/** From now on this session acts for another organisation of the person; other rights, therefore another token. */
@Injectable()
export class ActAs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly view: SessionView,
  ) {}

  /** @throws DomainError request.not_found when the person is no member there */
  async execute(actor: Actor, sessionId: string, organisationId: string): Promise<SignInResult> {
    const token = newSecretToken();
    const switched = await this.unitOfWork.run((tx) => this.sessions.switchOrganisation(tx, sessionId, organisationId, token));
    if (!switched) throw new DomainError('request.not_found');
    return { token, session: await this.view.of({ userId: actor.userId, organisationId }) };
  }
}
