import type { ImportResponse } from '@matxich/contracts';
import { Journal, type JournalActor, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ProposeChanges } from '../../changes/use-cases/propose-changes';
import { type Layout, recogniseLayout } from '../layout';
import { ImportRepository } from '../persistence/import.repository';
import { ReadImportQuery } from '../queries/read-import.query';
import { type GivenFile, describeImport } from '../read-file';
import { readFirmBatches } from '../read-firm-rows';
import { splitHeader } from '../readers/find-header';
import { readRaw } from '../readers/read-raw';
import type { RawTable } from '../readers/source-table';
import { retryOnTakenTaxCode } from '../retry-on-taken-tax-code';
import { RowWriter } from '../row-writer';
import type { CandidateDecision } from '../settle-candidates';
import { markBy } from '../write-firms';
import { UploadImport } from './upload-import';

/** Rows that are read while as many are being written: few enough that neither waits long, enough that statements do not count. */
const batchRows = 1_000;

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
    private readonly proposals: ProposeChanges,
    private readonly imports: ImportRepository,
    private readonly readImport: ReadImportQuery,
    private readonly uploadImport: UploadImport,
  ) {}

  /** @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.no_header */
  async execute(actor: JournalActor, fileName: string, bytes: Buffer, options: ImportFileOptions): Promise<ImportResponse> {
    const file = { name: fileName, bytes, note: null };
    if (!options.commit) return this.uploadImport.execute(actor, file, (done, total) => options.onProgress?.({ stage: 'read', done, total }));
    const read = await this.read(file);
    const report = await retryOnTakenTaxCode(() => this.write(actor, file, read, options));
    options.onProgress?.({ stage: 'written', done: report.rowCount, total: report.rowCount });
    return report;
  }

  private async read(file: GivenFile): Promise<{ raw: RawTable; layout: Layout }> {
    const raw = await readRaw(file.bytes);
    const layout = recogniseLayout(raw, new Map());
    if (layout === null) splitHeader(raw); // says what is missing
    return { raw, layout: layout! };
  }

  private write(actor: JournalActor, file: GivenFile, { raw, layout }: { raw: RawTable; layout: Layout }, { candidates, onProgress }: ImportFileOptions): Promise<ImportResponse> {
    return this.unitOfWork.run(async (tx) => {
      await this.imports.takeTurn(tx);
      const given = describeImport(file, raw, layout, [], 'committed', actor?.userId ?? null);
      await this.imports.insert(tx, given);
      const writer = new RowWriter(tx, actor, await markBy(tx, actor), given, candidates, this.journal, this.proposals, this.imports);
      const onRead = (done: number) => onProgress?.({ stage: 'read', done, total: layout.rows.length });
      const counted = await writer.writeAll(readFirmBatches(layout.rows, layout.columns, batchRows, onRead));
      await this.imports.setCounts(tx, given.id, counted);
      await this.journal.record(tx, actor, 'import.committed', { importId: given.id }, { counts: counted.counts }, { fileName: given.fileName });
      return this.readImport.justWritten(tx, given.id);
    });
  }
}
