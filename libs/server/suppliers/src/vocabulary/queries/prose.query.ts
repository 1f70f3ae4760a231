import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** What a visible firm wrote about itself in its own words. */
export interface FirmProse {
  id: string;
  text: string;
}

/** The texts that documents are tagged from (`codesInProse`), firm by firm. */
@Injectable()
export class ProseQuery {
  constructor(private readonly database: Database) {}

  /** All of them, in pages in id order. */
  async *pages(limit: number): AsyncGenerator<FirmProse[]> {
    for (let last: string | null = null; ; ) {
      const page: FirmProse[] = await this.database.query<FirmProse>(
        `SELECT s.id, concat_ws(E'\\n', s.name_vi, s.name_en, s.short_name, s.intro, (SELECT string_agg(note, E'\\n') FROM capability_statements WHERE supplier_id = s.id)) AS text
         FROM suppliers s WHERE s.visible AND ($1::uuid IS NULL OR s.id > $1::uuid) ORDER BY s.id LIMIT $2`,
        [last, limit],
      );
      if (page.length === 0) return;
      yield page;
      last = page.at(-1)!.id;
    }
  }
}
