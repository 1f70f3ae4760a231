import { firmNameKey } from '@matxich/domain';
import { Database, newId, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { UnreadWords } from '../notes/unread-words';

export interface CountedWords extends UnreadWords {
  visits: number;
  none: number;
  few: number;
  abandoned: number;
  refined: number;
  refinedTo: Record<string, number>;
}

/** A phrase of firms' texts. */
export interface CountedPhrase {
  key: string;
  term: string;
  language: string;
  firms: number;
  firmProcesses: Record<string, number>;
}

export type UnreadState = 'open' | 'mapped' | 'dismissed';

/** Open words beyond these are forgotten, those that fewest people used first. */
const mostKept = 20_000;
const mostRefinements = 10;

const merged = `(SELECT coalesce(jsonb_object_agg(code, n), '{}') FROM (SELECT code, sum(n)::int AS n FROM (
  SELECT one.key AS code, one.value::int AS n FROM jsonb_each_text(unread_terms.refined_to) one UNION ALL SELECT other.key, other.value::int FROM jsonb_each_text(excluded.refined_to) other) parts
  GROUP BY code ORDER BY n DESC, code LIMIT ${mostRefinements}) best)`;

/** Words that no concept covers, one row each. */
@Injectable()
export class UnreadTermRepository {
  constructor(private readonly database: Database) {}

  /** Adds what was counted; a word that is a firm's whole name in the register is left out. Two statements. */
  async count(words: readonly CountedWords[]): Promise<void> {
    if (words.length === 0) return;
    const rows = words.map((one) => ({ ...one, id: newId(), name: firmNameKey(one.term) }));
    await this.database.query(
      `INSERT INTO unread_terms (id, key, term, language, understood, visits, none_count, few_count, abandoned_count, refined_count, refined_to)
       SELECT id, key, term, language, understood, visits, none, few, abandoned, refined, "refinedTo"
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, key text, term text, language text, understood text[], visits integer, none integer, few integer, abandoned integer, refined integer, "refinedTo" jsonb, name text)
       WHERE NOT EXISTS (SELECT 1 FROM suppliers WHERE duplicate_key = given.name) ORDER BY key
       ON CONFLICT (key) DO UPDATE SET understood = excluded.understood, visits = unread_terms.visits + excluded.visits, none_count = unread_terms.none_count + excluded.none_count,
         few_count = unread_terms.few_count + excluded.few_count, abandoned_count = unread_terms.abandoned_count + excluded.abandoned_count, refined_count = unread_terms.refined_count + excluded.refined_count,
         refined_to = ${merged}, last_seen = current_date`,
      [JSON.stringify(rows)],
    );
    await this.forgetRest();
  }

  /** Replaces what firms' texts say; words that no firm writes any more keep what people searched. */
  async replacePhrases(tx: Tx, phrases: readonly CountedPhrase[]): Promise<void> {
    await tx.query("UPDATE unread_terms SET firms = 0, firm_processes = '{}' WHERE firms > 0 AND NOT key = ANY($1::text[])", [phrases.map((phrase) => phrase.key)]);
    await tx.query(
      `INSERT INTO unread_terms (id, key, term, language, firms, firm_processes)
       SELECT id, key, term, language, firms, "firmProcesses" FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, key text, term text, language text, firms integer, "firmProcesses" jsonb)
       ON CONFLICT (key) DO UPDATE SET firms = excluded.firms, firm_processes = excluded.firm_processes`,
      [JSON.stringify(phrases.map((phrase) => ({ ...phrase, id: newId() })))],
    );
    await tx.query("DELETE FROM unread_terms WHERE state = 'open' AND visits = 0 AND firms = 0");
  }

  /** Locks. */
  async find(tx: Tx, unreadId: string): Promise<{ state: UnreadState } | null> {
    const [row] = await tx.query<{ state: UnreadState }[]>('SELECT state FROM unread_terms WHERE id = $1 FOR UPDATE', [unreadId]);
    return row ?? null;
  }

  /** @param userId null when it is open again */
  async decide(tx: Tx, unreadId: string, state: UnreadState, userId: string | null): Promise<void> {
    await tx.query('UPDATE unread_terms SET state = $2, decided_by = $3, decided_at = CASE WHEN $3::uuid IS NULL THEN NULL ELSE now() END WHERE id = $1', [unreadId, state, userId]);
  }

  /** The word has its meaning now, wherever it was mapped from. @returns the row, when there is one */
  async markMapped(tx: Tx, key: string, userId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM unread_terms WHERE key = $1 FOR UPDATE', [key]);
    if (row) await this.decide(tx, row.id, 'mapped', userId);
    return row?.id ?? null;
  }

  private async forgetRest(): Promise<void> {
    await this.database.query("DELETE FROM unread_terms WHERE id IN (SELECT id FROM unread_terms WHERE state = 'open' ORDER BY (visits + firms) DESC, id OFFSET $1)", [mostKept]);
  }
}
