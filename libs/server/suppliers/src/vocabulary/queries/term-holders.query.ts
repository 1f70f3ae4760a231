import { searchKey, tokens, unspacedScript, unspacedTerm } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** The rule of `searchKey`, in SQL. */
const folded = (text: string): string => `lower(translate(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐðÐ', 'dddd'))`;
const unspaced = (text: string): string => `lower(regexp_replace(normalize(${text}, NFKC), '\\s', '', 'g'))`;
const prose = `concat_ws(' ', s.name_vi, s.name_en, s.short_name, s.intro, (SELECT string_agg(note, ' ') FROM capability_statements WHERE supplier_id = s.id AND note IS NOT NULL))`;
const escaped = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);

/** Visible firms that wrote a word themselves: in their names, introduction or notes. One pass over the texts in the database. */
@Injectable()
export class TermHoldersQuery {
  constructor(private readonly database: Database) {}

  async ids(term: string): Promise<string[]> {
    const words = tokens(term).map(searchKey);
    if (words.length === 0) return [];
    const rows = unspacedScript.test(term)
      ? await this.database.query<{ id: string }>(`SELECT s.id FROM suppliers s WHERE s.visible AND position($1 in ${unspaced(prose)}) > 0`, [unspacedTerm(term)])
      : await this.database.query<{ id: string }>(`SELECT s.id FROM suppliers s WHERE s.visible AND ${folded(prose)} ~ $1`, [`(^|[^[:alnum:]])${words.map(escaped).join('[^[:alnum:]]+')}($|[^[:alnum:]])`]);
    return rows.map((row) => row.id);
  }
}
