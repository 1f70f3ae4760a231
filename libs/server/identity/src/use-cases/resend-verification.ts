import type { Actor } from '@matxich/domain';
import { Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { UserReader } from '../queries/user.reader';
import { type Caller, Throttle } from '../throttle/throttle';

@Injectable()
export class ResendVerification {
  constructor(
    private readonly throttle: Throttle,
    private readonly users: UserReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** Nothing happens for an address that is confirmed already. @throws DomainError sign_in.throttled */
  async execute(caller: Caller, actor: Actor): Promise<void> {
    const user = await this.users.contact(actor.userId);
    if (!user || user.verified) return;
    await this.throttle.count('verification', caller, user.email);
    await this.unitOfWork.run((tx) => this.journal.record(tx, actor, 'user.email_verification_requested', { userId: actor.userId }));
  }
}
