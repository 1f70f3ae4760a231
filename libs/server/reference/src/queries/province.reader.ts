import type { ProvinceResponse } from '@matxich/contracts';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Loaded {
  version: string;
  provinces: ProvinceResponse[];
}

/** The provincial units in memory: like the taxonomy they change only with a new version of the program. */
@Injectable()
export class ProvinceReader {
  private loading: Promise<Loaded> | null = null;

  constructor(private readonly database: Database) {}

  /** All of them, in the order of the Vietnamese alphabet. */
  all(): Promise<Loaded> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null; // the database was away; the next question asks again
      throw error;
    });
    return this.loading;
  }

  async isKnown(code: string): Promise<boolean> {
    return (await this.all()).provinces.some((province) => province.code === code);
  }

  private async load(): Promise<Loaded> {
    const provinces = await this.database.query<ProvinceResponse>('SELECT code, vi, en, kind FROM provinces ORDER BY vi COLLATE "vi-x-icu"');
    if (provinces.length === 0) throw new Error('The provinces are not loaded; run the `prepare` command.');
    const load = await this.database.one<{ version: string }>("SELECT version FROM reference_loads WHERE name = 'provinces'");
    return { version: load?.version ?? '', provinces };
  }
}
