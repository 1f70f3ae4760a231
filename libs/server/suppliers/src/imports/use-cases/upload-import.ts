import type { ImportResponse } from '@matxich/contracts';
import { UnitOfWork } from '@matxich/platform';
import type { JournalActor } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { candidateKeys, recogniseLayout } from '../layout';
import { findListedSuppliers } from '../listed-suppliers';
import { ImportFileRepository } from '../persistence/import-file.repository';
import { ImportMappingRepository } from '../persistence/import-mapping.repository';
import { ImportRepository } from '../persistence/import.repository';
import { planImport } from '../plan-import';
import { ReadImportQuery } from '../queries/read-import.query';
import { type GivenFile, describeImport, readFirms } from '../read-file';
import { readRaw } from '../readers/read-raw';

/**
 * Reads a list and stages its rows with verdicts: a dry run, the register does not change. A list whose columns nobody
 * knows is kept too, and waits for a person who says what they mean.
 */
@Injectable()
export class UploadImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: ImportFileRepository,
    private readonly mappings: ImportMappingRepository,
    private readonly readImport: ReadImportQuery,
  ) {}

  /** @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows */
  async execute(actor: JournalActor, file: GivenFile, onProgress?: (done: number, total: number) => void): Promise<ImportResponse> {
    const raw = await readRaw(file.bytes);
    const layout = recogniseLayout(raw, await this.mappings.find(actor?.organisationId ?? null, candidateKeys(raw)));
    const read = layout && (await readFirms(file, raw, layout, onProgress));
    return this.unitOfWork.run(async (tx) => {
      const rows = read ? planImport(read.rows, await findListedSuppliers(tx, read.rows, false)) : [];
      const given = describeImport(file, raw, layout, rows, read ? 'previewed' : 'unmapped', actor?.userId ?? null);
      await this.imports.insert(tx, given);
      await this.files.removeForgotten(tx);
      await this.files.insert(tx, given.id, file.bytes);
      await this.imports.insertRows(tx, given.id, rows, new Map());
      return this.readImport.one(given.id, tx);
    });
  }
}
