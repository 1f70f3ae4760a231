import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ProvincesQuery {
  constructor(private readonly database: Database) {}

  /** All provincial units in the order of the Vietnamese alphabet. */
  async execute(): Promise<{ version: string; provinces: { code: string; vi: string; en: string; kind: string }[] }> {
    const provinces = await this.database.query<{ code: string; vi: string; en: string; kind: string }>('SELECT code, vi, en, kind FROM provinces ORDER BY vi COLLATE "vi-x-icu"');
    const load = await this.database.one<{ version: string }>("SELECT version FROM reference_loads WHERE name = 'provinces'");
    return { version: load?.version ?? '', provinces };
  }
}
