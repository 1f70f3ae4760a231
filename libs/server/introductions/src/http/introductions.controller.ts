import { introductionEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { AcceptIntroduction } from '../use-cases/accept-introduction';
import { DeclineIntroduction } from '../use-cases/decline-introduction';
import { ProposeIntroduction } from '../use-cases/propose-introduction';
import { WithdrawIntroduction } from '../use-cases/withdraw-introduction';

const rows = introductionEndpoints;

@Controller()
export class IntroductionsController {
  constructor(
    private readonly proposeIntroduction: ProposeIntroduction,
    private readonly acceptIntroduction: AcceptIntroduction,
    private readonly declineIntroduction: DeclineIntroduction,
    private readonly withdrawIntroduction: WithdrawIntroduction,
  ) {}

  @Endpoint(rows.propose)
  propose(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.propose>) {
    return this.proposeIntroduction.execute(actor, body);
  }

  @Endpoint(rows.accept)
  accept(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.accept>) {
    return this.acceptIntroduction.execute(actor, params.introductionId, body.contact);
  }

  @Endpoint(rows.decline)
  decline(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.decline>) {
    return this.declineIntroduction.execute(actor, params.introductionId, body);
  }

  @Endpoint(rows.withdraw)
  withdraw(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.withdraw>) {
    return this.withdrawIntroduction.execute(actor, params.introductionId, body.note);
  }
}
