import type { IndustryCodeResponse } from '@matxich/contracts';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Loaded {
  version: string;
  codes: IndustryCodeResponse[];
}

/**
 * Codes of economic activity in memory: they change only with a new version of the program. They are the classes that
 * supporting industries register, not whole classifications: a well-shaped code that is not among them may exist.
 */
@Injectable()
export class IndustryReader {
  private loading: Promise<Loaded> | null = null;

  constructor(private readonly database: Database) {}

  all(): Promise<Loaded> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null; // the database was away; the next question asks again
      throw error;
    });
    return this.loading;
  }

  private async load(): Promise<Loaded> {
    const codes = await this.database.query<IndustryCodeResponse>('SELECT system, version, code, vi, en FROM industry_codes ORDER BY system, version DESC, code');
    const load = await this.database.one<{ version: string }>("SELECT version FROM reference_loads WHERE name = 'industries'");
    return { version: load?.version ?? '', codes };
  }
}
