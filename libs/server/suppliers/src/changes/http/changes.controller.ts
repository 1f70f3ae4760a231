import { changeEndpoints as rows, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { OfficeFactsQuery } from '../queries/office-facts.query';
import { OwnChangesQuery } from '../queries/own-changes.query';
import { ConfirmOfficeFacts } from '../use-cases/confirm-office-facts';
import { DecideChange } from '../use-cases/decide-change';
import { ProposeChange } from '../use-cases/propose-change';
import { ProposeSite } from '../use-cases/propose-site';
import { UndoChange } from '../use-cases/undo-change';
import { WithdrawChange } from '../use-cases/withdraw-change';

@Controller()
export class ChangesController {
  constructor(
    private readonly officeFactsQuery: OfficeFactsQuery,
    private readonly ownChanges: OwnChangesQuery,
    private readonly proposeChange: ProposeChange,
    private readonly proposeSite: ProposeSite,
    private readonly withdrawChange: WithdrawChange,
    private readonly decideChange: DecideChange,
    private readonly undoChange: UndoChange,
    private readonly confirmOfficeFacts: ConfirmOfficeFacts,
  ) {}

  @Endpoint(rows.officeFacts)
  officeFacts(@Input() { params }: InputOf<typeof rows.officeFacts>) {
    return this.officeFactsQuery.execute(params.supplierId);
  }

  @Endpoint(rows.propose)
  propose(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.propose>) {
    return this.proposeChange.execute(actor, params.supplierId, version, body);
  }

  @Endpoint(rows.proposeSite)
  proposeSiteChange(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.proposeSite>) {
    return this.proposeSite.execute(actor, params.supplierId, version, body);
  }

  @Endpoint(rows.withdraw)
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.withdraw>) {
    return this.withdrawChange.execute(actor, params.changeId);
  }

  @Endpoint(rows.undoOffice)
  undoOffice(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.undoOffice>) {
    return this.undoChange.byOffice(actor, params.changeId);
  }

  @Endpoint(rows.mine)
  mine(@CurrentActor() actor: Actor) {
    return this.ownChanges.execute(actor);
  }

  @Endpoint(rows.decide)
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.decide>) {
    return this.decideChange.execute(actor, params.changeId, body);
  }

  @Endpoint(rows.undoMine)
  undoMine(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.undoMine>) {
    return this.undoChange.byFirm(actor, params.changeId);
  }

  @Endpoint(rows.confirm)
  confirm(@CurrentActor() actor: Actor) {
    return this.confirmOfficeFacts.execute(actor);
  }
}
