import { type InputOf, machineEndpoints as machineRows, statementEndpoints, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ChangeMachines } from '../use-cases/change-machines';
import { ChangeStatements } from '../use-cases/change-statements';
import { ConfirmStatements } from '../use-cases/confirm-statements';

@Controller()
export class MyStatementsController {
  constructor(
    private readonly statements: ChangeStatements,
    private readonly confirmStatements: ConfirmStatements,
    private readonly machines: ChangeMachines,
  ) {}

  @Endpoint(rows.addStatement)
  add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.addStatement>) {
    return this.statements.add(actor, body);
  }

  @Endpoint(rows.updateStatement)
  update(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.updateStatement>) {
    return this.statements.update(actor, params.statementId, version, body);
  }

  @Endpoint(rows.removeStatement)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.removeStatement>) {
    return this.statements.remove(actor, params.statementId);
  }

  @Endpoint(statementEndpoints.confirm)
  confirm(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof statementEndpoints.confirm>) {
    return this.confirmStatements.execute(actor, body);
  }

  @Endpoint(machineRows.add)
  addMachine(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof machineRows.add>) {
    return this.machines.add(actor, body);
  }

  @Endpoint(machineRows.update)
  updateMachine(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof machineRows.update>) {
    return this.machines.update(actor, params.machineId, version, body);
  }

  @Endpoint(machineRows.remove)
  removeMachine(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof machineRows.remove>) {
    return this.machines.remove(actor, params.machineId);
  }
}
