import { buffer } from 'node:stream/consumers';
import { type Actor, DomainError, downloadName } from '@matxich/domain';
import { Download, type FilePart, FileStore, UnitOfWork, VirusScanner } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { FileRepository } from '../persistence/file.repository';
import { type FetchableFile, FilesQuery } from '../queries/files.query';

@Injectable()
export class FetchFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: FilesQuery,
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
  ) {}

  /** @throws DomainError request.not_found for whom it is not visible, file.infected, file.scanner_unavailable, file.store_unavailable */
  async execute(actor: Actor | null, fileId: string, part: FilePart): Promise<Download> {
    const file = await this.query.fetchable(actor, fileId);
    if (!file || (part === 'thumbnail' && !file.hasThumbnail)) throw new DomainError('request.not_found');
    if (this.scanner.isOn && !file.isScanned) await this.scan(file);
    const stored = await this.store.read(file.id, part);
    if (!stored) throw new DomainError('file.store_unavailable');
    return new Download(stored.stream, stored.bytes, part === 'thumbnail' ? 'image/jpeg' : file.mediaType, downloadName(file.label, part === 'thumbnail' ? 'image/jpeg' : file.mediaType), file.isPublic);
  }

  /** Kept while there was no scanner: nobody gets it before it has been looked at. */
  private async scan(file: FetchableFile): Promise<void> {
    const stored = await this.store.read(file.id, 'content');
    if (!stored) throw new DomainError('file.store_unavailable');
    await this.scanner.assertClean(await buffer(stored.stream));
    await this.unitOfWork.run((tx) => this.files.noteScan(tx, file.id));
  }
}
