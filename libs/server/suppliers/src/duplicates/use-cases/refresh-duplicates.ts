import { type FirmTraits, duplicateBlocks, firmTraits, scoreDuplicate } from '@matxich/domain';
import { type Tx, UnitOfWork, advisoryLocks } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { DuplicateRepository, type Pair, type ScoredPair } from '../persistence/duplicate.repository';
import { FirmIdentitiesQuery, type IdentifiedFirm } from '../scan/firm-identities.query';

const batchSize = 500;

interface Looked {
  firm: IdentifiedFirm;
  traits: FirmTraits;
}

const look = (firm: IdentifiedFirm): Looked => ({ firm, traits: firmTraits(firm) });

/** Demo firms are never taken for real ones. */
function score({ oneId, otherId }: Pair, known: ReadonlyMap<string, Looked>): ScoredPair[] {
  const one = known.get(oneId);
  const other = known.get(otherId);
  if (!one || !other || one.firm.demo !== other.firm.demo) return [];
  return [{ oneId, otherId, ...scoreDuplicate(one.traits, other.traits) }];
}

/**
 * Compares every entry that has changed since it was compared last. What it writes is a projection: thrown away, it comes
 * back. Eight statements for up to 500 firms, however many the register holds.
 */
@Injectable()
export class RefreshDuplicates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly firms: FirmIdentitiesQuery,
    private readonly duplicates: DuplicateRepository,
  ) {}

  /** Until nothing is left. @returns how many entries were compared; 0 also when another process is at it */
  async execute(): Promise<number> {
    let compared = 0;
    let after: string | null = null;
    await this.unitOfWork.run((tx) => this.duplicates.forgetHidden(tx));
    for (;;) {
      const last = after;
      const done: IdentifiedFirm[] = await this.unitOfWork.run((tx) => this.batch(tx, last));
      if (done.length === 0) return compared;
      compared += done.length;
      after = done.at(-1)!.id;
    }
  }

  private async batch(tx: Tx, after: string | null): Promise<IdentifiedFirm[]> {
    const [turn] = await tx.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [advisoryLocks.duplicateScan]);
    if (!turn?.mine) return [];
    const changed = await this.firms.unscanned(tx, after, batchSize);
    if (changed.length === 0) return [];
    const known = new Map(changed.map((firm) => [firm.id, look(firm)]));
    await this.duplicates.replaceBlocks(tx, [...known.values()].map(({ firm, traits }) => ({ id: firm.id, version: firm.version, blocks: duplicateBlocks(traits) })));
    const ids = changed.map((firm) => firm.id);
    const pairs = await this.duplicates.pairsOf(tx, ids);
    const partners = new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]).filter((id) => !known.has(id)));
    for (const firm of await this.firms.byIds(tx, [...partners])) known.set(firm.id, look(firm));
    await this.duplicates.replaceCandidates(tx, ids, pairs.flatMap((pair) => score(pair, known)));
    return changed;
  }
}
