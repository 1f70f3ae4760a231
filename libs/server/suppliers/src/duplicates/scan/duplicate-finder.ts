import { type DuplicateScore, type FirmIdentity, duplicateBlocks, firmTraits, possibleDuplicate, scoreDuplicate } from '@matxich/domain';
import type { Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { DuplicateRepository } from '../persistence/duplicate.repository';
import { FirmIdentitiesQuery } from './firm-identities.query';

export interface SimilarFirm extends DuplicateScore {
  supplierId: string;
}

/** The duplicate rule for firms that are not in the register yet: rows of a file, somebody who lists a firm. */
@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly firms: FirmIdentitiesQuery,
    private readonly duplicates: DuplicateRepository,
  ) {}

  /**
   * For each firm, in order, those of the register that it may be, surest first. Two statements for any number of firms.
   * An entry of the last seconds may be missing: blocks are written after the fact (RefreshDuplicates).
   */
  async similarTo(reads: Reads, given: readonly FirmIdentity[], demo = false): Promise<SimilarFirm[][]> {
    const looked = given.map((firm) => firmTraits(firm)).map((traits) => ({ traits, blocks: duplicateBlocks(traits) }));
    const members = new Map<string, string[]>();
    for (const { block, supplierId } of await this.duplicates.idsInBlocks(reads, [...new Set(looked.flatMap(({ blocks }) => blocks))])) members.set(block, [...(members.get(block) ?? []), supplierId]);
    const ids = [...new Set([...members.values()].flat())];
    const listed = new Map((await this.firms.byIds(reads, ids)).filter((firm) => firm.demo === demo).map((firm) => [firm.id, firmTraits(firm)]));
    return looked.map(({ traits, blocks }) => {
      const near = new Set(blocks.flatMap((block) => members.get(block) ?? []).filter((id) => listed.has(id)));
      return [...near].map((supplierId) => ({ supplierId, ...scoreDuplicate(traits, listed.get(supplierId)!) })).filter(({ score }) => score >= possibleDuplicate).toSorted((one, other) => other.score - one.score);
    });
  }
}
