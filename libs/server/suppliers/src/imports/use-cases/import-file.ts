import type { ImportResponse } from '@matxich/contracts';
import { Journal, type JournalActor, UnitOfWork, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { findListedSuppliers } from '../listed-suppliers';
import { ImportRepository } from '../persistence/import.repository';
import { planImport } from '../plan-import';
import { ReadImportQuery } from '../queries/read-import.query';
import { recogniseLayout } from '../layout';
import { type GivenFile, type ReadFile, describeImport, readFirms } from '../read-file';
import { splitHeader } from '../readers/find-header';
import { readRaw } from '../readers/read-raw';
import { retryOnTakenTaxCode } from '../retry-on-taken-tax-code';
import { type CandidateDecision, settleCandidates } from '../settle-candidates';
import { writeFirms } from '../write-firms';
import { UploadImport } from './upload-import';

export interface ImportFileOptions {
  /** false: a dry run that stays to be looked at and committed on the screen. */
  commit: boolean;
  candidates: CandidateDecision;
  onProgress?: (progress: { stage: 'read' | 'written'; done: number; total: number }) => void;
}

/** The command line's way: reads a file and writes it into the register in one go, with the same rules and the same report. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly imports: ImportRepository,
    private readonly readImport: ReadImportQuery,
    private readonly uploadImport: UploadImport,
  ) {}

  /** @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.no_header */
  async execute(actor: JournalActor, fileName: string, bytes: Buffer, options: ImportFileOptions): Promise<ImportResponse> {
    const file = { name: fileName, bytes, note: null };
    const onRead = (done: number, total: number) => options.onProgress?.({ stage: 'read', done, total });
    if (!options.commit) return this.uploadImport.execute(actor, file, onRead);
    const read = await this.read(file, onRead);
    const report = await retryOnTakenTaxCode(() => this.write(actor, read, options.candidates));
    options.onProgress?.({ stage: 'written', done: report.rowCount, total: report.rowCount });
    return report;
  }

  private async read(file: GivenFile, onRead: (done: number, total: number) => void): Promise<ReadFile> {
    const raw = await readRaw(file.bytes);
    const layout = recogniseLayout(raw, new Map());
    if (layout === null) splitHeader(raw); // says what is missing
    return readFirms(file, raw, layout!, onRead);
  }

  private write(actor: JournalActor, read: ReadFile, candidates: CandidateDecision): Promise<ImportResponse> {
    return this.unitOfWork.run(async (tx) => {
      await this.imports.takeTurn(tx);
      const importId = newId();
      const planned = planImport(read.rows, await findListedSuppliers(tx, read.rows, true));
      const rows = settleCandidates(planned, new Map(), candidates);
      const given = describeImport(read.file, read.raw, read.layout, rows, 'committed', actor?.userId ?? null, importId);
      const supplierOfRow = await writeFirms(tx, this.journal, actor, { importId, source: given.fileName, rows });
      await this.imports.insert(tx, given);
      await this.imports.insertRows(tx, importId, rows, supplierOfRow);
      await this.journal.record(tx, actor, 'import.committed', { importId }, { fileName: given.fileName, counts: given.counts });
      return this.readImport.one(importId, tx);
    });
  }
}
