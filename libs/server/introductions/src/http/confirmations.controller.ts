import { confirmationEndpoints as rows, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ConfirmStatement } from '../confirmations/confirm-statement';
import { ListConfirmables } from '../confirmations/list-confirmables';
import { TakeBackConfirmation } from '../confirmations/take-back-confirmation';

@Controller()
export class ConfirmationsController {
  constructor(
    private readonly listConfirmables: ListConfirmables,
    private readonly confirmStatement: ConfirmStatement,
    private readonly takeBackConfirmation: TakeBackConfirmation,
  ) {}

  @Endpoint(rows.list)
  list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.list>) {
    return this.listConfirmables.execute(actor, params.introductionId);
  }

  @Endpoint(rows.confirm)
  confirm(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.confirm>) {
    return this.confirmStatement.execute(actor, params.introductionId, body);
  }

  @Endpoint(rows.takeBack)
  takeBack(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.takeBack>) {
    return this.takeBackConfirmation.execute(actor, params.introductionId, params.checkId, body.reason);
  }
}
