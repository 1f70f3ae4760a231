import type { FileFields, FileResponse } from '@matxich/contracts';
import { type Actor, DomainError, type FilePurpose, MAX_FILE_BYTES, type MediaType, activePartOf, fileLabel, fileRules, isImage, sniffMediaType } from '@matxich/domain';
import { Database, FileStore, ImageReencoder, Journal, UnitOfWork, type UploadedPart, VirusScanner, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { FileRepository, type FileSource } from '../persistence/file.repository';

interface Prepared {
  mediaType: MediaType;
  content: Buffer;
  thumbnail: Buffer | null;
  width: number | null;
  height: number | null;
}

/** The type that the bytes show, when the purpose takes it. @throws DomainError file.empty, file.too_large, file.type_not_allowed, file.active_content */
function acceptedType(bytes: Buffer, purpose: FilePurpose): MediaType {
  if (bytes.length === 0) throw new DomainError('file.empty');
  if (bytes.length > MAX_FILE_BYTES) throw new DomainError('file.too_large', { megabytes: MAX_FILE_BYTES / 1_048_576 });
  const type = sniffMediaType(bytes);
  if (!type || !fileRules[purpose].types.includes(type)) throw new DomainError('file.type_not_allowed');
  const active = type === 'application/pdf' ? activePartOf(bytes) : null;
  if (active) throw new DomainError('file.active_content', { part: active });
  return type;
}

/** Takes what somebody sends: looked at, scanned and drawn anew before anything is kept, kept before anybody hears of it. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly images: ImageReencoder,
    private readonly scanner: VirusScanner,
    private readonly journal: Journal,
  ) {}

  /**
   * @param supplierId the firm that it is about; null = about nobody yet
   * @throws DomainError file.*; nothing is kept then
   */
  async execute(actor: Actor, supplierId: string | null, upload: UploadedPart<FileFields>): Promise<FileResponse> {
    const { purpose } = upload.fields;
    const source: FileSource = { organisationId: organisationOf(actor), supplierId, purpose, hash: upload.hash };
    const mediaType = acceptedType(upload.bytes, purpose);
    const known = await this.files.bySource(this.database, source);
    if (known) return this.unitOfWork.run(async (tx) => (await this.files.bySource(tx, source)) ?? known);
    await this.scanner.assertClean(upload.bytes);
    return this.keep(actor, source, upload, await this.prepare(upload.bytes, mediaType));
  }

  private async prepare(bytes: Buffer, mediaType: MediaType): Promise<Prepared> {
    if (!isImage(mediaType)) return { mediaType, content: bytes, thumbnail: null, width: null, height: null };
    return { mediaType: 'image/jpeg', ...(await this.images.reencode(bytes)) };
  }

  private async keep(actor: Actor, source: FileSource, { name, fields }: UploadedPart<FileFields>, prepared: Prepared): Promise<FileResponse> {
    const id = newId();
    let keptId: string | null = null;
    try {
      await this.store.put(id, 'content', prepared.content);
      if (prepared.thumbnail) await this.store.put(id, 'thumbnail', prepared.thumbnail);
      const kept = await this.unitOfWork.run(async (tx) => {
        const file = await this.files.insert(tx, {
          ...source, id, uploadedBy: actor.userId, visibility: fileRules[source.purpose].visibility, label: fileLabel(fields.label || name), mediaType: prepared.mediaType,
          bytes: prepared.content.length, width: prepared.width, height: prepared.height, hasThumbnail: prepared.thumbnail !== null, isScanned: this.scanner.isOn,
        });
        if (!file) return (await this.files.bySource(tx, source))!;
        await this.journal.record(tx, actor, 'file.kept', { fileId: id }, { supplierId: source.supplierId, purpose: source.purpose });
        return file;
      });
      keptId = kept.id;
      return kept;
    } finally {
      // Refused, repeated, or sent twice at once: these bytes belong to nobody. When this fails too, the sweep finds them.
      if (keptId !== id) await this.store.remove(id).catch(() => undefined);
    }
  }
}
