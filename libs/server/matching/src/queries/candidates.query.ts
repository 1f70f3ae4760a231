import { isWithin, type Candidate, type RequirementLine, type Taxonomy } from '@matxich/domain';
import type { Tx } from '@matxich/platform';
import { TaxonomyReader } from '@matxich/reference';
import { SupplierReader } from '@matxich/suppliers';
import { Injectable } from '@nestjs/common';

/** Every code that a supplier may be asked about: those required, and those that other requirements are bound to. */
function requiredProcesses(lines: RequirementLine[]): string[] {
  const requirements = lines.flatMap((line) => line.requirements);
  return [...new Set(requirements.flatMap(({ kind, codes = [], process }) => [...(kind === 'process' ? codes : []), ...(process ? [process] : [])]))];
}

@Injectable()
export class CandidatesQuery {
  constructor(
    private readonly suppliers: SupplierReader,
    private readonly taxonomyReader: TaxonomyReader,
  ) {}

  /**
   * Whom to judge: firms that state a required process, one below it, or one above it (whose verdict will be *unknown*).
   * Demo requests meet demo firms and real ones real firms, so that nothing invented mixes into real work.
   */
  async execute(tx: Tx, lines: RequirementLine[], demo: boolean): Promise<{ candidates: Candidate[]; taxonomy: Taxonomy }> {
    const taxonomy = await this.taxonomyReader.taxonomy();
    const required = requiredProcesses(lines);
    const related = (code: string) => required.some((wanted) => isWithin(taxonomy, code, wanted) || taxonomy.isBelow(wanted, code));
    const processes = (await this.taxonomyReader.concepts()).map((concept) => concept.code).filter(related);
    return { candidates: await this.suppliers.candidatesFor(processes, demo, tx), taxonomy };
  }
}
