import { type DuplicateScore, possibleDuplicate } from '@matxich/domain';
import { type Reads, type Tx, newId, newIds } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** A block with more members than this tells nothing about any of them; its firms meet in other blocks. */
const largestBlock = 60;

export interface Pair {
  oneId: string;
  otherId: string;
}

export interface ScoredPair extends Pair, DuplicateScore {}

const hidden = 'SELECT id FROM suppliers WHERE NOT visible';

@Injectable()
export class DuplicateRepository {
  /** Hidden entries are compared with nobody; shown again, they are looked at again. */
  async forgetHidden(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM duplicate_candidates WHERE state = 'open' AND (one_id IN (${hidden}) OR other_id IN (${hidden}))`);
    await tx.query(`DELETE FROM duplicate_blocks WHERE supplier_id IN (${hidden})`);
    await tx.query(`DELETE FROM duplicate_scans WHERE supplier_id IN (${hidden})`);
  }

  /** Puts the blocks of these firms in the place of their former ones. */
  async replaceBlocks(tx: Tx, firms: { id: string; version: number; blocks: string[] }[]): Promise<void> {
    const ids = firms.map((firm) => firm.id);
    const rows = firms.flatMap((firm) => firm.blocks.map((block) => ({ id: firm.id, block })));
    await tx.query('DELETE FROM duplicate_blocks WHERE supplier_id = ANY($1::uuid[])', [ids]);
    await tx.query('INSERT INTO duplicate_blocks (supplier_id, block) SELECT * FROM unnest($1::uuid[], $2::text[])', [rows.map((row) => row.id), rows.map((row) => row.block)]);
    await tx.query(
      'INSERT INTO duplicate_scans (supplier_id, version) SELECT * FROM unnest($1::uuid[], $2::integer[]) ON CONFLICT (supplier_id) DO UPDATE SET version = excluded.version',
      [ids, firms.map((firm) => firm.version)],
    );
  }

  /** Every pair that has one of these firms in it and shares a block; the indexes on block and on firm carry it. */
  async pairsOf(tx: Tx, ids: string[]): Promise<Pair[]> {
    return tx.query<Pair[]>(
      `WITH mine AS (SELECT DISTINCT block FROM duplicate_blocks WHERE supplier_id = ANY($1::uuid[])),
            telling AS (SELECT block FROM mine WHERE (SELECT count(*) FROM (SELECT 1 FROM duplicate_blocks b WHERE b.block = mine.block LIMIT ${largestBlock + 1}) member) BETWEEN 2 AND ${largestBlock})
       SELECT DISTINCT least(a.supplier_id, b.supplier_id) AS "oneId", greatest(a.supplier_id, b.supplier_id) AS "otherId"
       FROM telling JOIN duplicate_blocks a ON a.block = telling.block AND a.supplier_id = ANY($1::uuid[]) JOIN duplicate_blocks b ON b.block = telling.block AND b.supplier_id <> a.supplier_id`,
      [ids],
    );
  }

  /** Firms of the register that share one of the given blocks. */
  async idsInBlocks(reads: Reads, blocks: string[]): Promise<{ block: string; supplierId: string }[]> {
    return (await reads.query(
      `SELECT block, supplier_id AS "supplierId" FROM (SELECT block, supplier_id, count(*) OVER (PARTITION BY block) AS members FROM duplicate_blocks WHERE block = ANY($1::text[])) found WHERE members <= ${largestBlock}`,
      [blocks],
    )) as { block: string; supplierId: string }[];
  }

  /**
   * The candidates of these firms are now exactly the given ones. What a person decided or reported stays as decided; only
   * its score follows.
   */
  async replaceCandidates(tx: Tx, ids: string[], pairs: ScoredPair[]): Promise<void> {
    const shown = pairs.filter((pair) => pair.score >= possibleDuplicate);
    await tx.query(
      `DELETE FROM duplicate_candidates WHERE state = 'open' AND reported_by IS NULL AND (one_id = ANY($1::uuid[]) OR other_id = ANY($1::uuid[]))
         AND NOT EXISTS (SELECT 1 FROM unnest($2::uuid[], $3::uuid[]) AS kept (one_id, other_id) WHERE kept.one_id = duplicate_candidates.one_id AND kept.other_id = duplicate_candidates.other_id)`,
      [ids, shown.map((pair) => pair.oneId), shown.map((pair) => pair.otherId)],
    );
    await tx.query(
      `INSERT INTO duplicate_candidates (id, one_id, other_id, score, reasons)
       SELECT id, one_id, other_id, score, string_to_array(reasons, ' ') FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::text[]) AS given (id, one_id, other_id, score, reasons)
       ON CONFLICT (one_id, other_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
       WHERE (duplicate_candidates.score, duplicate_candidates.reasons) IS DISTINCT FROM (excluded.score, excluded.reasons)`,
      [newIds(shown.length), shown.map((pair) => pair.oneId), shown.map((pair) => pair.otherId), shown.map((pair) => pair.score), shown.map((pair) => pair.reasons.join(' '))],
    );
  }

  /** A person says that the two are one. A pair that was dismissed is open again. @returns its id */
  async report(tx: Tx, { oneId, otherId, score, reasons }: ScoredPair, userId: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO duplicate_candidates (id, one_id, other_id, score, reasons, reported_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (one_id, other_id) DO UPDATE SET reported_by = excluded.reported_by, score = excluded.score, reasons = excluded.reasons, state = 'open', note = NULL, decided_by = NULL, decided_at = NULL RETURNING id`,
      [newId(), oneId, otherId, score, reasons, userId],
    );
    return row!.id;
  }

  /** Locked until the end. */
  async lock(tx: Tx, candidateId: string): Promise<(Pair & { state: string }) | null> {
    const [row] = await tx.query<(Pair & { state: string })[]>('SELECT one_id AS "oneId", other_id AS "otherId", state FROM duplicate_candidates WHERE id = $1 FOR UPDATE', [candidateId]);
    return row ?? null;
  }

  async decide(tx: Tx, candidateId: string, state: 'open' | 'dismissed' | 'merged', userId: string | null, note: string | null): Promise<void> {
    await tx.query('UPDATE duplicate_candidates SET state = $2, note = $3, decided_by = $4, decided_at = CASE WHEN $4::uuid IS NULL THEN NULL ELSE clock_timestamp() END WHERE id = $1', [candidateId, state, note, userId]);
  }
}
