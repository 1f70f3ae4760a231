import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ImportFileRepository } from '../persistence/import-file.repository';
import { ImportRepository } from '../persistence/import.repository';

/** Throws a dry run away; its rows are deleted. */
@Injectable()
export class DiscardImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: ImportFileRepository,
  ) {}

  /** @throws DomainError request.not_found, import.already_committed */
  execute(importId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.imports.lockOpen(tx, importId);
      await this.imports.discard(tx, importId);
      await this.files.remove(tx, importId);
    });
  }
}
