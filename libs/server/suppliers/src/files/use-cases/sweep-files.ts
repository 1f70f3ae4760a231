import { Database, FileStore, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { FileRepository } from '../persistence/file.repository';

/** An upload that is still running has bytes before it has a row. */
const graceMilliseconds = 86_400_000;

export interface SweepReport {
  /** Evidence of forms that were left. */
  unused: number;
  /** Bytes without a row: of a crash between the two, or of a firm that is gone. */
  orphans: number;
}

@Injectable()
export class SweepFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly store: FileStore,
  ) {}

  /** Repeating it is harmless; two at once remove the same. */
  async execute(now: Date): Promise<SweepReport> {
    const unused = await this.unitOfWork.run((tx) => this.files.removeUnused(tx));
    for (const id of unused) await this.store.remove(id);
    let orphans = 0;
    for await (const batch of this.store.list()) {
      const old = batch.filter((file) => now.getTime() - file.storedAt.getTime() > graceMilliseconds).map((file) => file.id);
      const unknown = old.length > 0 ? await this.files.unknownAmong(this.database, old) : [];
      for (const id of unknown) await this.store.remove(id);
      orphans += unknown.length;
    }
    return { unused: unused.length, orphans };
  }
}
