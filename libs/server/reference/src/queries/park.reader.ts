import type { ParkResponse } from '@matxich/contracts';
import { buildParkFinder } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Loaded {
  version: string;
  parks: ParkResponse[];
  byCode: Map<string, ParkResponse>;
  find: (text: string) => string[];
}

/** Parks and clusters in memory: they change only with a new version of the program. */
@Injectable()
export class ParkReader {
  private loading: Promise<Loaded> | null = null;

  constructor(private readonly database: Database) {}

  async all(): Promise<{ version: string; parks: ParkResponse[] }> {
    const { version, parks } = await this.loaded();
    return { version, parks };
  }

  async byCode(code: string): Promise<ParkResponse | null> {
    return (await this.loaded()).byCode.get(code) ?? null;
  }

  /** Parks by code and the rule that finds them in any text. */
  async finder(): Promise<Pick<Loaded, 'byCode' | 'find' | 'version'>> {
    return this.loaded();
  }

  private loaded(): Promise<Loaded> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null; // the database was away; the next question asks again
      throw error;
    });
    return this.loading;
  }

  private async load(): Promise<Loaded> {
    const parks = await this.database.query<ParkResponse>('SELECT code, kind, vi, en, aliases, province_code AS "provinceCode", status, lat, lng FROM parks ORDER BY vi COLLATE "vi-x-icu"');
    const load = await this.database.one<{ version: string }>("SELECT version FROM reference_loads WHERE name = 'parks'");
    const find = buildParkFinder(parks.map(({ code, vi, en, aliases }) => ({ code, names: [vi, en, ...aliases] })));
    return { version: load?.version ?? '', parks, byCode: new Map(parks.map((park) => [park.code, park])), find };
  }
}
