import type { ChangeResponse, ProposeChangeRequest } from '@matxich/contracts';
import { type Actor, DomainError, type FactChanges, factChanges } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { factFields } from '../../profile/persistence/fact-columns';
import { type LockedSupplier, SupplierRepository } from '../../profile/persistence/supplier.repository';
import { SoundFacts } from '../../profile/sound-facts';
import { ChangeRepository } from '../persistence/change.repository';
import { ChangesQuery } from '../queries/changes.query';

/**
 * An officer changes facts. Nobody speaks for the firm: they are written, marked as entered by the office. Somebody does:
 * they are a proposal, and the firm decides (product.md item 18).
 */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly changes: ChangeRepository,
    private readonly query: ChangesQuery,
    private readonly sound: SoundFacts,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.invalid, request.not_found, request.precondition_failed, change.nothing, supplier.tax_code_invalid, supplier.tax_code_taken */
  async execute(actor: Actor, supplierId: string, version: number, { facts, note }: ProposeChangeRequest): Promise<ChangeResponse> {
    const sound = await this.sound.ofFirm(facts);
    return this.unitOfWork.run(async (tx) => {
      const firm = await this.suppliers.lockWithFacts(tx, supplierId);
      if (firm.version !== version) throw new DomainError('request.precondition_failed');
      const changes = factChanges(firm.facts, Object.fromEntries(factFields.map((field) => [field, sound[field] ?? null])));
      if (Object.keys(changes).length === 0) throw new DomainError('change.nothing');
      const proposal = { supplierId, changes, note, officerId: actor.userId, officeId: organisationOf(actor) };
      const changeId = firm.organisationId === null ? await this.apply(tx, actor, firm, proposal, sound) : await this.propose(tx, actor, proposal);
      return this.query.byId(changeId, 'office', tx);
    });
  }

  private async apply(tx: Tx, actor: Actor, firm: LockedSupplier, proposal: Parameters<ChangeRepository['insert']>[1], sound: ProposeChangeRequest['facts']): Promise<string> {
    const fields = Object.keys(proposal.changes);
    const mark = { by: actor.userId, at: firm.now.toISOString() };
    await this.suppliers.writeFacts(tx, firm.id, sound, fields, Object.fromEntries(fields.map((field) => [field, mark])));
    const replaced = Object.fromEntries(Object.entries(firm.marks).filter(([field]) => fields.includes(field)));
    const changeId = await this.changes.insert(tx, proposal, replaced);
    await this.journal.record(tx, actor, 'supplier.changed', { supplierId: firm.id }, { part: 'facts', by: 'office', changeId, changes: audited(proposal.changes) });
    return changeId;
  }

  private async propose(tx: Tx, actor: Actor, proposal: Parameters<ChangeRepository['insert']>[1]): Promise<string> {
    const changeId = await this.changes.insert(tx, proposal, null);
    await this.journal.record(tx, actor, 'supplier.change_proposed', { supplierId: proposal.supplierId, changeId }, { changes: audited(proposal.changes) });
    return changeId;
  }
}

/** What is logged: which facts, not their texts. */
const audited = (changes: FactChanges): string => Object.keys(changes).join(', ');
