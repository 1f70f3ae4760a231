import type { BodyOf, ImportResponse, importEndpoints } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ProposeChanges } from '../../changes/use-cases/propose-changes';
import type { FirmRow } from '../firm-row';
import { findListedSuppliers } from '../listed-suppliers';
import { ImportFileRepository } from '../persistence/import-file.repository';
import { ImportRepository } from '../persistence/import.repository';
import { countVerdicts, planImport } from '../plan-import';
import { ReadImportQuery } from '../queries/read-import.query';
import { readFirmRow } from '../read-firm-row';
import { retryOnTakenTaxCode } from '../retry-on-taken-tax-code';
import { settleCandidates } from '../settle-candidates';
import { writeFirms } from '../write-firms';

/**
 * Writes a dry run into the register, all or nothing. Every row is judged again against the register of this moment:
 * a firm that was listed since the dry run is not listed twice.
 */
@Injectable()
export class CommitImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly proposals: ProposeChanges,
    private readonly imports: ImportRepository,
    private readonly files: ImportFileRepository,
    private readonly readImport: ReadImportQuery,
  ) {}

  /** @throws DomainError request.not_found, import.already_committed, import.unmapped */
  execute(actor: Actor, importId: string, request: BodyOf<typeof importEndpoints.commit>): Promise<ImportResponse> {
    const decisions = new Map(request.decisions.map((decided) => [decided.row, decided.decision]));
    return retryOnTakenTaxCode(() =>
      this.unitOfWork.run(async (tx) => {
        const given = await this.imports.lockOpen(tx, importId);
        if (given.status === 'unmapped') throw new DomainError('import.unmapped');
        await this.imports.takeTurn(tx);
        const read = await this.stagedRows(tx, importId);
        const rows = settleCandidates(planImport(read, await findListedSuppliers(tx, read, true)), decisions, request.candidates);
        const supplierOfRow = await writeFirms(tx, { journal: this.journal, proposals: this.proposals }, actor, { importId, source: given.fileName, rows });
        await this.imports.updateRows(tx, importId, rows, supplierOfRow);
        const counts = countVerdicts(rows);
        await this.imports.markCommitted(tx, importId, counts);
        await this.files.remove(tx, importId);
        await this.journal.record(tx, actor, 'import.committed', { importId }, { counts }, { fileName: given.fileName });
        return this.readImport.justWritten(tx, importId);
      }),
    );
  }

  private async stagedRows(tx: Tx, importId: string): Promise<FirmRow[]> {
    const staged = await this.imports.readRows(tx, importId);
    return staged.map(({ row, cells, repaired }) => ({ ...readFirmRow(row, cells), repaired }));
  }
}
