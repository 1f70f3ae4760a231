import type { Requirement } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';

type CodedKind = 'process' | 'material' | 'certificate' | 'province';

const conceptKind: Record<Exclude<CodedKind, 'province'>, string> = { process: 'process', material: 'material', certificate: 'certification' };

/** Codes that a requirement may not name, as `kind:code`. The taxonomy is in memory; provinces cost one statement. */
@Injectable()
export class UnknownCodesQuery {
  constructor(
    private readonly taxonomy: TaxonomyReader,
    private readonly database: Database,
  ) {}

  async execute(requirements: Requirement[]): Promise<Set<string>> {
    const unknown = new Set<string>();
    for (const kind of ['process', 'material', 'certificate'] as const) {
      for (const code of await this.taxonomy.unknownCodes(codesOf(requirements, kind), conceptKind[kind])) unknown.add(`${kind}:${code}`);
    }
    for (const code of await this.unknownProvinces(codesOf(requirements, 'province'))) unknown.add(`province:${code}`);
    return unknown;
  }

  private async unknownProvinces(codes: string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    const rows = await this.database.query<{ code: string }>('SELECT code FROM unnest($1::text[]) AS given (code) WHERE NOT EXISTS (SELECT 1 FROM provinces p WHERE p.code = given.code)', [codes]);
    return rows.map((row) => row.code);
  }
}

/** The process that other kinds are bound to counts among the processes. */
function codesOf(requirements: Requirement[], kind: CodedKind): string[] {
  const named = requirements.flatMap((requirement) => (requirement.kind === kind ? (requirement.codes ?? []) : []));
  return kind === 'process' ? [...named, ...requirements.flatMap((requirement) => requirement.process ?? [])] : named;
}
