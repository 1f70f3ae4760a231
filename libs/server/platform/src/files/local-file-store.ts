import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from '@matxich/domain';
import { Logger } from '@nestjs/common';
import { newId } from '../db/new-id';
import { type FilePart, FileStore, type StoredBytes, type StoredFile, fileParts } from './file-store';
import { idInKey, storeKey } from './store-key';

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** A folder of this machine that nobody else can read. A file appears under its name when all of it is on the disk. */
export class LocalFileStore extends FileStore {
  private readonly logger = new Logger(LocalFileStore.name);

  constructor(private readonly folder: string) {
    super();
  }

  async put(id: string, part: FilePart, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id, part);
    await this.reaching(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${newId()}.tmp`;
      const handle = await open(unfinished, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, path);
      const folder = await open(dirname(path), 'r'); // the name is on the disk when its folder is
      await folder.sync().finally(() => folder.close());
    });
  }

  async read(id: string, part: FilePart): Promise<StoredBytes | null> {
    const path = this.pathOf(id, part);
    return this.reaching(async () => {
      const handle = await open(path, 'r').catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      });
      if (!handle) return null;
      const { size } = await handle.stat();
      return { stream: handle.createReadStream(), bytes: size };
    });
  }

  async remove(id: string): Promise<void> {
    for (const part of fileParts) {
      const path = this.pathOf(id, part);
      await this.reaching(() => rm(path, { force: true }));
    }
  }

  async *list(): AsyncGenerator<StoredFile[]> {
    for (const folder of (await readdir(this.folder).catch(() => [] as string[])).sort()) {
      const found = new Map<string, StoredFile>();
      for (const name of await readdir(join(this.folder, folder)).catch(() => [] as string[])) {
        await this.note(`${folder}/${name}`, found);
      }
      if (found.size > 0) yield [...found.values()];
    }
  }

  /** What a crash left half written is thrown away after a day, without ever having had a name. */
  private async note(key: string, found: Map<string, StoredFile>): Promise<void> {
    const storedAt = await stat(join(this.folder, key)).then(({ mtime }) => mtime, () => null);
    if (!storedAt) return;
    const id = idInKey(key);
    if (id) found.set(id, { id, storedAt });
    else if (key.endsWith('.tmp') && Date.now() - storedAt.getTime() > 86_400_000) await rm(join(this.folder, key), { force: true });
  }

  private pathOf(id: string, part: FilePart): string {
    return join(this.folder, storeKey(id, part));
  }

  private async reaching<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.logger.error(`file store: ${codeOf(error) ?? String(error)}`);
      throw new DomainError('file.store_unavailable');
    }
  }
}
