import type { ComparedFirm, DuplicateComparisonResponse, DuplicateFirm } from '@matxich/contracts';
import { type MergeBlocker, blockersOfMerge, mergeFields, suggestedChoices, verificationLevels } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type SupplierJson, toMergeFirm } from '../merge-columns';
import { ReferenceMoves } from '../references/reference-moves';
import { CandidatesQuery } from './candidates.query';

interface Row {
  row: SupplierJson;
  organisationName: string | null;
  updatedAt: Date;
}

const total = (parts: Record<string, number>): number => Object.values(parts).reduce((sum, count) => sum + count, 0);

/** A claimed entry stays; else the one that is verified further, holds more, or is older. */
function rankOf(firm: ComparedFirm): number[] {
  return [firm.claimed ? 1 : 0, verificationLevels.indexOf(firm.verification), total(firm.parts), mergeFields.filter((field) => firm.facts[field] !== null).length];
}

function betterOf(one: ComparedFirm, other: ComparedFirm): ComparedFirm {
  const [a, b] = [rankOf(one), rankOf(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && b[at]! > a[at]! ? other : one;
}

/** Two entries side by side; four statements. */
@Injectable()
export class ComparisonQuery {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesQuery,
    private readonly references: ReferenceMoves,
  ) {}

  /** @throws DomainError request.not_found */
  async execute(candidateId: string): Promise<DuplicateComparisonResponse> {
    const candidate = await this.candidates.byId(this.database, candidateId);
    const ids = [candidate.one.id, candidate.other.id];
    const rows = await this.database.query<Row>(
      `SELECT to_jsonb(s) AS row, o.name AS "organisationName", s.updated_at AS "updatedAt" FROM suppliers s LEFT JOIN organisations o ON o.id = s.organisation_id WHERE s.id = ANY($1::uuid[])`,
      [ids],
    );
    const parts = await this.references.counts(this.database, ids);
    const collisions = (await this.references.blockers(this.database, ids[0]!, ids[1]!)) as MergeBlocker[];
    const side = (firm: DuplicateFirm, otherFirm: DuplicateFirm): ComparedFirm => {
      const { row, organisationName, updatedAt } = rows.find((found) => found.row.id === firm.id)!;
      const [own, other] = [toMergeFirm(row), toMergeFirm(rows.find((found) => found.row.id === otherFirm.id)!.row)];
      return {
        ...firm, facts: own.facts, organisationName, source: row['source'] as string | null, updatedAt: updatedAt.toISOString(), version: row.version, parts: parts.get(firm.id)!,
        ifItStays: { blockers: [...blockersOfMerge(own, other), ...collisions], choices: suggestedChoices(own, other) },
      };
    };
    const one = side(candidate.one, candidate.other);
    const other = side(candidate.other, candidate.one);
    return { ...candidate, one, other, suggestedSurvivorId: betterOf(one, other).id };
  }
}
