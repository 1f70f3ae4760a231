import type { Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { NotificationRepository } from '../persistence/notification.repository';

@Injectable()
export class MarkRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationRepository,
  ) {}

  /** @param ids absent = all of mine; ids that are not mine are passed over */
  async execute(actor: Actor, ids: readonly string[] | undefined): Promise<void> {
    await this.unitOfWork.run((tx) => this.notifications.markRead(tx, actor.userId, actor.organisationId!, ids ?? null));
  }
}
