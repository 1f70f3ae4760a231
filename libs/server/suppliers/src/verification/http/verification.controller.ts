import { type InputOf, exportEndpoints, verificationEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { CodeNames } from '@matxich/reference';
import { Controller } from '@nestjs/common';
import { checkTable } from '../queries/check-table';
import { CheckablesQuery } from '../queries/checkables.query';
import { VerificationQueueQuery } from '../queries/verification-queue.query';
import { waitingTable } from '../queries/waiting-table';
import { AskForCheck } from '../use-cases/ask-for-check';
import { ReadChecks } from '../use-cases/read-checks';
import { RecordCheck } from '../use-cases/record-check';
import { UndoCheck } from '../use-cases/undo-check';

@Controller()
export class VerificationController {
  constructor(
    private readonly waiting: VerificationQueueQuery,
    private readonly checkablesQuery: CheckablesQuery,
    private readonly readChecks: ReadChecks,
    private readonly recordCheck: RecordCheck,
    private readonly undoCheck: UndoCheck,
    private readonly askForCheck: AskForCheck,
    private readonly names: CodeNames,
  ) {}

  @Endpoint(rows.queue)
  queue(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof rows.queue>) {
    return this.waiting.execute(actor, query);
  }

  @Endpoint(exportEndpoints.verificationQueue)
  async exportQueue(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.verificationQueue>) {
    return exportList(waitingTable(await this.names.all()), query, (paging) => this.waiting.execute(actor, paging));
  }

  @Endpoint(exportEndpoints.checks)
  async exportChecks(@Input() { params, query }: InputOf<typeof exportEndpoints.checks>) {
    return exportList(checkTable(await this.names.all()), query, () => this.readChecks.ofSupplier(params.supplierId));
  }

  @Endpoint(exportEndpoints.ownChecks)
  async exportOwnChecks(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.ownChecks>) {
    return exportList(checkTable(await this.names.all()), query, () => this.readChecks.own(actor));
  }

  @Endpoint(rows.checkables)
  checkables(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.checkables>) {
    return this.checkablesQuery.execute(actor, params.supplierId);
  }

  @Endpoint(rows.check)
  check(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.check>) {
    return this.recordCheck.execute(actor, params.supplierId, body);
  }

  @Endpoint(rows.undo)
  undo(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.undo>) {
    return this.undoCheck.execute(actor, params.checkId, body.reason);
  }

  @Endpoint(rows.ofSupplier)
  ofSupplier(@Input() { params }: InputOf<typeof rows.ofSupplier>) {
    return this.readChecks.ofSupplier(params.supplierId);
  }

  @Endpoint(rows.own)
  own(@CurrentActor() actor: Actor) {
    return this.readChecks.own(actor);
  }

  @Endpoint(rows.request)
  request(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.request>) {
    return this.askForCheck.execute(actor, body);
  }
}
