import { privacyEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ConsentsQuery } from '../privacy/consents.query';
import { WithdrawConsent } from '../privacy/withdraw-consent';

@Controller()
export class ConsentsController {
  constructor(
    private readonly consentsQuery: ConsentsQuery,
    private readonly withdrawConsent: WithdrawConsent,
  ) {}

  @Endpoint(privacyEndpoints.consents)
  consents(@CurrentActor() actor: Actor) {
    return this.consentsQuery.execute(actor);
  }

  @Endpoint(privacyEndpoints.withdrawConsent)
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof privacyEndpoints.withdrawConsent>) {
    return this.withdrawConsent.execute(actor, params.introductionId);
  }
}
