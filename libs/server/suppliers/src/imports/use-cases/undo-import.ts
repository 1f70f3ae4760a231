import type { ImportResponse } from '@matxich/contracts';
import { type Actor, type ImportUndoing, isAsAt, noUndoings, undoFacts } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { WithdrawChanges } from '../../changes/use-cases/withdraw-changes';
import { ReferenceMoves } from '../../duplicates/references/reference-moves';
import { SupplierReferences } from '../../duplicates/references/supplier-reference.registry';
import type { OfficeMarks } from '../../profile/persistence/supplier.repository';
import type { FirmFacts } from '../firm-row';
import { changedFields, profileField } from '../merge-facts';
import { ImportRepository } from '../persistence/import.repository';
import { type ChangedFirm, type ListedFirm, UndoRepository } from '../persistence/undo.repository';
import { ReadImportQuery } from '../queries/read-import.query';
import { type Firm, updateFirms, withKeys } from '../write-firms';

type Undone = Map<string, ImportUndoing>;

/** The marks as they were for the fields that go back, as they are for the others. */
function formerMarks({ marks, marksBefore }: ChangedFirm, fields: (keyof FirmFacts)[]): OfficeMarks {
  const former = { ...marks };
  for (const field of fields.map((field) => profileField[field])) {
    delete former[field];
    if (marksBefore[field]) former[field] = marksBefore[field];
  }
  return former;
}

/** The version of a firm that an import has just listed. */
const listedVersion = 1;
/** What every import leaves behind it: no sign that somebody uses the firm. */
const ownTraces: readonly string[] = ['importRows', 'importChanges'];

/**
 * Takes a written import back as a whole: firms that it listed disappear, facts that it changed become what they were.
 * Whatever somebody has touched since is kept and reported, so that no later work is lost.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly imports: ImportRepository,
    private readonly undos: UndoRepository,
    private readonly references: SupplierReferences,
    private readonly referenceMoves: ReferenceMoves,
    private readonly withdrawChanges: WithdrawChanges,
    private readonly readImport: ReadImportQuery,
  ) {}

  /** @throws DomainError request.not_found, import.not_committed, import.already_undone, import.undo_expired */
  execute(actor: Actor, importId: string): Promise<ImportResponse> {
    return this.unitOfWork.run(async (tx) => {
      const { fileName } = await this.undos.lock(tx, importId);
      await this.imports.takeTurn(tx);
      const undone: Undone = new Map();
      await this.removeListed(tx, actor, importId, undone);
      await this.restoreChanged(tx, actor, importId, undone);
      // What a firm has decided since is the firm's, whatever it decided.
      for (const [firmId, wasOpen] of await this.withdrawChanges.execute(tx, actor, importId)) undone.set(firmId, wasOpen ? 'restored' : 'kept_claimed');
      const counts = noUndoings();
      for (const undoing of undone.values()) counts[undoing] += 1;
      await this.undos.markUndone(tx, importId, actor.userId, undone, counts);
      await this.journal.record(tx, actor, 'import.undone', { importId }, { counts }, { fileName });
      return this.readImport.one(importId, tx);
    });
  }

  private async removeListed(tx: Tx, actor: Actor, importId: string, undone: Undone): Promise<void> {
    const firms = await this.undos.listed(tx, importId);
    const ids = firms.map((firm) => firm.id);
    const versions = await this.undos.undoneVersions(tx, ids);
    const used = await this.usedFirms(tx, ids);
    for (const firm of firms) undone.set(firm.id, this.undoingOf(firm, isAsAt(listedVersion, firm.version, versions.get(firm.id) ?? []), used.has(firm.id)));
    const removed = ids.filter((id) => undone.get(id) === 'removed');
    await this.journal.recordMany(tx, actor, 'supplier.withdrawn', removed.map((supplierId) => ({ supplierId })), { importId, undone: true });
    await this.undos.removeFirms(tx, removed);
  }

  private undoingOf(firm: ListedFirm, isUntouched: boolean, isUsed: boolean): ImportUndoing {
    if (firm.claimed) return 'kept_claimed';
    if (!isUntouched) return 'kept_changed';
    return isUsed ? 'kept_used' : 'removed';
  }

  /** Firms that something refers to which is more than a computation. */
  private async usedFirms(tx: Tx, ids: string[]): Promise<Set<string>> {
    const weighty = new Set(this.references.all().filter(({ kind, name }) => kind !== 'derived' && !ownTraces.includes(name)).map(({ name }) => name));
    const counts = await this.referenceMoves.counts(tx, ids);
    return new Set([...counts].filter(([, byName]) => Object.entries(byName).some(([name, count]) => count > 0 && weighty.has(name))).map(([id]) => id));
  }

  private async restoreChanged(tx: Tx, actor: Actor, importId: string, undone: Undone): Promise<void> {
    const restored: Firm[] = [];
    const whole: ChangedFirm[] = [];
    for (const firm of await this.undos.changed(tx, importId)) {
      const { facts, isWhole } = undoFacts<FirmFacts & Record<string, string | null>>(firm.before as never, firm.after as never, firm.now as never);
      undone.set(firm.id, firm.claimed ? 'kept_claimed' : firm.merged || !isWhole ? 'kept_changed' : 'restored');
      if (firm.claimed || firm.merged) continue;
      restored.push(withKeys(firm.id, facts, formerMarks(firm, changedFields(firm.now, facts))));
      // Somebody may have changed other facts since: then the firm has a later change, and keeps its time.
      if (isWhole && firm.version === firm.versionFound + 1) whole.push(firm);
    }
    await updateFirms(tx, restored);
    await this.undos.markWhole(tx, importId, whole);
    await this.journal.recordMany(tx, actor, 'supplier.changed', restored.map(({ id }) => ({ supplierId: id })), { importId, undone: true });
  }
}
