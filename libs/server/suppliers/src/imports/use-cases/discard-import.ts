import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ImportRepository } from '../persistence/import.repository';

/** Throws a dry run away; its rows are deleted. */
@Injectable()
export class DiscardImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
  ) {}

  /** @throws DomainError request.not_found, import.already_committed */
  execute(importId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.imports.lockPreview(tx, importId);
      await this.imports.discard(tx, importId);
    });
  }
}
