import type { SessionResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { UnitOfWork, newSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { verifyPassword } from '../passwords/password-hash';
import { SessionRepository } from '../persistence/session.repository';
import { SessionView } from '../queries/session-view.query';
import { UserReader } from '../queries/user.reader';
import { type Caller, Throttle } from '../throttle/throttle';

export interface SignInInput extends Caller {
  email: string;
  password: string;
  /** The session that the browser already holds; it ends. */
  previousSessionId: string | null;
}

export interface SignInResult {
  token: string;
  session: SessionResponse;
}

/** Verifies e-mail and password and opens a session under a new token. */
@Injectable()
export class SignIn {
  constructor(
    private readonly throttle: Throttle,
    private readonly users: UserReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly view: SessionView,
  ) {}

  /** @throws DomainError sign_in.failed (never saying why), sign_in.throttled */
  async execute(input: SignInInput): Promise<SignInResult> {
    await this.throttle.count('signIn', input, input.email);
    const user = await this.users.credentials(input.email);
    const verified = await verifyPassword(user?.passwordHash ?? null, input.password);
    if (!user?.passwordHash || !verified) throw new DomainError('sign_in.failed');
    const token = newSecretToken();
    const { id, passwordHash } = user;
    const opened = await this.unitOfWork.run(async (tx) => {
      if (input.previousSessionId) await this.sessions.close(tx, input.previousSessionId);
      await this.sessions.removeExpired(tx, id);
      return this.sessions.open(tx, id, passwordHash, token);
    });
    if (!opened) throw new DomainError('sign_in.failed');
    await this.throttle.forgive('signIn', input, input.email);
    return { token, session: await this.view.of(opened) };
  }
}
