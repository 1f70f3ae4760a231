import type { ImportResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { findListedSuppliers } from '../listed-suppliers';
import { ImportRepository } from '../persistence/import.repository';
import { planImport } from '../plan-import';
import { ReadImportQuery } from '../queries/read-import.query';
import { type GivenFile, describeImport, readFile } from '../read-file';

/** Reads a list and stages its rows with verdicts: a dry run, the register does not change. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly readImport: ReadImportQuery,
  ) {}

  /** @throws DomainError import.unreadable, import.format_unknown, import.too_large, import.too_many_rows, import.no_header */
  async execute(actor: Pick<Actor, 'userId'> | null, file: GivenFile, onProgress?: (done: number, total: number) => void): Promise<ImportResponse> {
    const read = await readFile(file, onProgress);
    return this.unitOfWork.run(async (tx) => {
      const rows = planImport(read.firms.rows, await findListedSuppliers(tx, read.firms.rows, false));
      const given = describeImport(read, rows, 'previewed', actor?.userId ?? null);
      await this.imports.insert(tx, given);
      await this.imports.insertRows(tx, given.id, rows, new Map());
      return this.readImport.one(given.id, tx);
    });
  }
}
