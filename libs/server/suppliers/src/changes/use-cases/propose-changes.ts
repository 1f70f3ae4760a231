import type { FactChanges } from '@matxich/domain';
import { Journal, type JournalActor, type Tx, newIds } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ChangeRepository } from '../persistence/change.repository';

/** What a list of the office would change of firms that somebody speaks for: each firm decides, as over a proposal by hand. */
@Injectable()
export class ProposeChanges {
  constructor(
    private readonly changes: ChangeRepository,
    private readonly journal: Journal,
  ) {}

  /**
   * A constant number of statements, in the transaction of the import. The firms must be locked in it and claimed.
   * @param list its id, and its name, which the firm reads beside the proposal
   * @param proposals one per firm
   */
  async execute(tx: Tx, actor: JournalActor, list: { importId: string; source: string }, proposals: { supplierId: string; changes: FactChanges }[]): Promise<void> {
    if (proposals.length === 0) return;
    if (!actor?.organisationId) throw new Error('a proposal is an officer\'s');
    const ids = newIds(proposals.length);
    await this.changes.insertMany(tx, proposals.map((proposal, at) => ({ id: ids[at]!, ...proposal })), { ...list, officerId: actor.userId, officeId: actor.organisationId });
    await this.journal.recordMany(tx, actor, 'supplier.change_proposed', proposals.map(({ supplierId }, at) => ({ supplierId, changeId: ids[at]! })), { importId: list.importId });
  }
}
