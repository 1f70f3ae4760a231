import type { FileRequest, FileResponse } from '@matxich/contracts';
import { type Actor, DomainError, fileLabel, fileRules } from '@matxich/domain';
import { FileStore, Journal, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { FileRepository } from '../persistence/file.repository';

@Injectable()
export class ChangeFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found, request.precondition_failed, file.visibility_not_allowed */
  update(actor: Actor, fileId: string, version: number, { label, visibility }: FileRequest): Promise<FileResponse> {
    const organisationId = organisationOf(actor);
    return this.unitOfWork.run(async (tx) => {
      const purpose = await this.files.purposeOf(tx, organisationId, fileId);
      if (!fileRules[purpose].visibilities.includes(visibility)) throw new DomainError('file.visibility_not_allowed', {}, [{ path: 'visibility', message: 'choice' }]);
      const file = await this.files.update(tx, organisationId, fileId, version, { label: fileLabel(label), visibility });
      await this.journal.record(tx, actor, 'file.changed', { fileId }, { visibility });
      return file;
    });
  }

  /** The row goes first: bytes without a row can be had by nobody. @throws DomainError request.not_found, file.in_use */
  async remove(actor: Actor, fileId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.files.remove(tx, organisationOf(actor), fileId);
      await this.journal.record(tx, actor, 'file.removed', { fileId });
    });
    await this.store.remove(fileId).catch(() => undefined); // the sweep tries again
  }
}
