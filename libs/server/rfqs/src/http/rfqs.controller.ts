import { rfqEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { CancelRfq } from '../use-cases/cancel-rfq';
import { CreateRfq } from '../use-cases/create-rfq';
import { PublishRfq } from '../use-cases/publish-rfq';
import { UpdateRfq } from '../use-cases/update-rfq';

const rows = rfqEndpoints;

@Controller()
export class RfqsController {
  constructor(
    private readonly createRfq: CreateRfq,
    private readonly updateRfq: UpdateRfq,
    private readonly publishRfq: PublishRfq,
    private readonly cancelRfq: CancelRfq,
  ) {}

  @Endpoint(rows.create)
  create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.create>) {
    return this.createRfq.execute(actor, body);
  }

  @Endpoint(rows.update)
  update(@CurrentActor() actor: Actor, @Input() { params, version, body }: InputOf<typeof rows.update>) {
    return this.updateRfq.execute(actor, params.rfqId, version, body);
  }

  @Endpoint(rows.publish)
  publish(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.publish>) {
    return this.publishRfq.execute(actor, params.rfqId);
  }

  @Endpoint(rows.cancel)
  cancel(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.cancel>) {
    return this.cancelRfq.execute(actor, params.rfqId, body.reason);
  }
}
