import { Journal, type JournalActor, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ChangeRepository } from '../persistence/change.repository';

/** Takes back what an import had proposed and no firm has decided yet. */
@Injectable()
export class WithdrawChanges {
  constructor(
    private readonly changes: ChangeRepository,
    private readonly journal: Journal,
  ) {}

  /** @returns firm → whether its proposal was still open; firms of the import only. A constant number of statements */
  async execute(tx: Tx, actor: NonNullable<JournalActor>, importId: string): Promise<Map<string, boolean>> {
    const proposed = await this.changes.lockOfImport(tx, importId);
    const open = proposed.filter(({ state }) => state === 'open');
    await this.changes.withdrawMany(tx, open.map(({ id }) => id), actor.userId);
    await this.journal.recordMany(tx, actor, 'supplier.change_withdrawn', open.map(({ id, supplierId }) => ({ supplierId, changeId: id })), { importId, undone: true });
    return new Map(proposed.map(({ supplierId, state }) => [supplierId, state === 'open']));
  }
}
