import type { BodyOf, ImportResponse, importEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { chosenLayout, headerKey, rememberColumns } from '../layout';
import { findListedSuppliers } from '../listed-suppliers';
import { ImportFileRepository } from '../persistence/import-file.repository';
import { ImportMappingRepository } from '../persistence/import-mapping.repository';
import { ImportRepository } from '../persistence/import.repository';
import { planImport } from '../plan-import';
import { ReadImportQuery } from '../queries/read-import.query';
import { describeImport, readFirms } from '../read-file';
import { readRaw } from '../readers/read-raw';

/** A person says which column is what: the dry run is made again, and the same names will mean the same next time. */
@Injectable()
export class MapImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: ImportFileRepository,
    private readonly mappings: ImportMappingRepository,
    private readonly readImport: ReadImportQuery,
  ) {}

  /** @throws DomainError request.not_found, import.already_committed, import.mapping_invalid, import.unreadable */
  async execute(actor: Actor, importId: string, request: BodyOf<typeof importEndpoints.map>): Promise<ImportResponse> {
    const file = await this.files.read(importId);
    const raw = await readRaw(file.bytes, request.sheet);
    const layout = chosenLayout(raw, request.headerRow, request.columns);
    const read = await readFirms(file, raw, layout);
    return this.unitOfWork.run(async (tx) => {
      await this.imports.lockOpen(tx, importId);
      const rows = planImport(read.rows, await findListedSuppliers(tx, read.rows, false));
      await this.imports.replaceDryRun(tx, importId, describeImport(file, raw, layout, rows, 'previewed', actor.userId, importId));
      await this.imports.dropRows(tx, importId);
      await this.imports.insertRows(tx, importId, rows, new Map());
      await this.mappings.remember(tx, actor, headerKey(layout.header), rememberColumns(layout.header, layout.columns));
      return this.readImport.one(importId, tx);
    });
  }
}
