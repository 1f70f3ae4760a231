import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface FirmTexts {
  id: string;
  names: string[];
  /** Introduction and notes of statements. */
  texts: string[];
  processes: string[];
}

/** What firms say of themselves, with what they state. */
@Injectable()
export class FirmTextsQuery {
  constructor(private readonly database: Database) {}

  async *pages(limit: number): AsyncGenerator<FirmTexts[]> {
    for (let last: string | null = null; ; ) {
      const page: FirmTexts[] = await this.database.query<FirmTexts>(
        `SELECT s.id, array_remove(ARRAY[s.name_vi, s.name_en, s.short_name], NULL) AS names,
                array_remove(ARRAY[s.intro], NULL) || coalesce((SELECT array_agg(note ORDER BY id) FROM capability_statements WHERE supplier_id = s.id AND note IS NOT NULL), '{}') AS texts,
                coalesce((SELECT array_agg(DISTINCT process) FROM capability_statements WHERE supplier_id = s.id), '{}') AS processes
         FROM suppliers s WHERE s.visible AND ($1::uuid IS NULL OR s.id > $1::uuid) ORDER BY s.id LIMIT $2`,
        [last, limit],
      );
      if (page.length === 0) return;
      yield page;
      last = page.at(-1)!.id;
    }
  }
}
