import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { UserReader } from '../queries/user.reader';
import { type Caller, Throttle } from '../throttle/throttle';
import { answerEvenly } from './answer-evenly';

const evenAnswer = 100;

/** The mail with its token is made later, from the outbox: this answer is the same for a known and an unknown address. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly throttle: Throttle,
    private readonly users: UserReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError sign_in.throttled */
  async execute(caller: Caller, email: string): Promise<void> {
    await this.throttle.count('reset', caller, email);
    await answerEvenly(evenAnswer, async () => {
      const user = await this.users.credentials(email);
      if (user) await this.unitOfWork.run((tx) => this.journal.record(tx, null, 'user.password_reset_requested', { userId: user.id }));
    });
  }
}
