import { Injectable } from '@nestjs/common';
import { returnedRows } from '../db/changed-rows';
import type { Reads, Tx } from '../db/tx';
import type { Leaving } from './personal-data';

interface Place {
  table: string;
  /** Column → its type. */
  columns: Record<string, string>;
  hasId: boolean;
  authors: string[] | null;
  owners: string[] | null;
  /** Where the row hangs on another that has an author or owner: `rfq_id` → `rfqs`. */
  parents: { column: string; table: string; authors: string[] | null; owners: string[] | null }[] | null;
}

type Mine = Pick<Place, 'authors' | 'owners'>;

const isAuthor = "atttypid = 'uuid'::regtype AND (attname = 'user_id' OR attname LIKE '%\\_by')";
const isOwner = "atttypid = 'uuid'::regtype AND attname IN ('organisation_id', 'buyer_id')";
const named = (relation: string, condition: string) => `(SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = ${relation} AND attnum > 0 AND NOT attisdropped AND ${condition})`;

/** The columns that migrations have marked as words. */
const places = `
  SELECT c.relname AS table, json_object_agg(a.attname, format_type(a.atttypid, NULL)) AS columns, ${named('c.oid', "attname = 'id'")} IS NOT NULL AS "hasId",
         ${named('c.oid', isAuthor)} AS authors, ${named('c.oid', isOwner)} AS owners,
         (SELECT json_agg(json_build_object('column', k.attname, 'table', p.relname, 'authors', ${named('p.oid', isAuthor)}, 'owners', ${named('p.oid', isOwner)}))
          FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid JOIN pg_attribute k ON k.attrelid = f.conrelid AND k.attnum = f.conkey[1]
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND array_length(f.conkey, 1) = 1) AS parents
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND col_description(c.oid, a.attnum) = 'words' AND a.atttypid <> 'bytea'::regtype
  GROUP BY c.oid, c.relname ORDER BY c.relname`;

const mine = (alias: string, { authors, owners }: Mine): string[] => [
  ...(authors ?? []).map((column) => `${alias}."${column}" = $2::uuid`),
  ...(owners ?? []).map((column) => `${alias}."${column}" = ANY($3::uuid[])`),
];

/** What people wrote in the course of business. It is the other side's record, too: it stays, without what leads to the person. */
@Injectable()
export class WrittenWords {
  /** What the person wrote and still stands under their id: table → rows. */
  async of(reads: Reads, userId: string): Promise<Record<string, unknown>[]> {
    const written: Record<string, unknown>[] = [];
    for (const { table, columns, authors } of await this.places(reads)) {
      if (!authors) continue;
      const fields = Object.keys(columns).map((column) => `'${column}', t."${column}"`).join(', ');
      const rows = (await reads.query(`SELECT json_strip_nulls(json_build_object(${fields})) AS words FROM ${table} t WHERE $1::uuid IN (${authors.map((column) => `t."${column}"`).join(', ')})`, [userId])) as { words: object }[];
      written.push(...rows.filter(({ words }) => Object.keys(words).length > 0).map(({ words }) => ({ where: table, words })));
    }
    return written;
  }

  /** Cuts addresses and numbers of the person out of all words, and the name out of what they wrote themselves. @returns table → ids of rows that changed */
  async cut(tx: Tx, { userId, organisationsLeftEmpty, mentions }: Omit<Leaving, 'reworded'>): Promise<Record<string, string[]>> {
    const reworded: Record<string, string[]> = {};
    for (const place of await this.places(tx)) {
      const own = [...mine('t', place), ...(place.parents ?? []).flatMap((parent) => {
        const conditions = mine('p', parent);
        return conditions.length > 0 ? [`EXISTS (SELECT 1 FROM ${parent.table} p WHERE p.id = t."${parent.column}" AND (${conditions.join(' OR ')}))`] : [];
      })];
      const ids = [
        ...(await this.replace(tx, place, mentions.addresses, '…')),
        // A number of a table program's cell must stay a number.
        ...(await this.replace(tx, place, mentions.numbers, '0')),
        ...(own.length > 0 ? await this.replace(tx, place, mentions.name, '…', `(${own.join(' OR ')}) AND ($2::uuid, $3::uuid[]) IS NOT NULL`, [userId, organisationsLeftEmpty]) : []),
      ];
      if (ids.length > 0) reworded[place.table] = ids;
    }
    return reworded;
  }

  private async replace(tx: Tx, { table, columns, hasId }: Place, pattern: string | null, by: string, where = 'true', parameters: unknown[] = []): Promise<string[]> {
    if (pattern === null) return [];
    const all = Object.entries(columns);
    const set = all.map(([column, type]) => `"${column}" = regexp_replace(t."${column}"::text, $1, '${by}', 'gi')::${type}`).join(', ');
    const hit = all.map(([column]) => `t."${column}"::text ~* $1`).join(' OR ');
    const rows = returnedRows<{ id: string }>(await tx.query(`UPDATE ${table} t SET ${set} WHERE (${hit}) AND ${where} RETURNING ${hasId ? 't.id' : 'NULL AS id'}`, [pattern, ...parameters]));
    return rows.map(({ id }) => id).filter((id) => id !== null);
  }

  private async places(reads: Reads): Promise<Place[]> {
    return (await reads.query(places)) as Place[];
  }
}
