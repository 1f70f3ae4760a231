import type { SupplierHitResponse } from '@matxich/contracts';
import { certificateState, conditionVerdict, equivalentsOf, isInForce, isWithin, type Outcome, type SearchCondition, writeCondition } from '@matxich/domain';
import { codesInProse } from '../tag-prose';
import type { HitCard, HitStatement } from '../queries/hit-cards.query';
import type { UnderstoodPart } from '../understand-query';
import type { Vocabulary } from '../vocabulary';

type Reason = SupplierHitResponse['why'][number];
type Source = Pick<Reason, 'source' | 'stated' | 'statementId'>;

function inStatements(code: string, statements: HitStatement[], vocabulary: Vocabulary): Source | null {
  for (const { id, process, materials } of statements) {
    const stated = [process, ...materials].find((one) => isWithin(vocabulary.taxonomy, one, code));
    if (stated) return { source: 'statement', stated, statementId: id };
  }
  for (const { id, materials } of statements) {
    const stated = materials.find((one) => equivalentsOf(one).some((other) => isWithin(vocabulary.taxonomy, other.code, code)));
    if (stated) return { source: 'equivalent', stated, statementId: id };
  }
  return null;
}

function sourceOf(code: string, kind: string, card: HitCard, statements: HitStatement[], vocabulary: Vocabulary, now: Date, inProse: () => string[]): Source | null {
  if (kind === 'province') return card.provinceCode === code ? { source: 'site', stated: code, statementId: null } : null;
  const certificate = card.certificates.find((one) => isWithin(vocabulary.taxonomy, one.scheme, code) && isInForce(certificateState(one, now)));
  if (certificate) return { source: 'certificate', stated: certificate.scheme, statementId: null };
  const said = inStatements(code, statements, vocabulary);
  if (said) return said;
  return inProse().some((found) => isWithin(vocabulary.taxonomy, found, code)) ? { source: 'prose', stated: null, statementId: null } : null;
}

/** For every concept of the query where this firm says it; the statements in the order in which they are shown. */
export function reasonsOf(parts: UnderstoodPart[], card: HitCard, statements: HitStatement[], vocabulary: Vocabulary, now: Date): Reason[] {
  let read: string[] | null = null;
  const inProse = () => (read ??= codesInProse([card.nameVi, card.intro], vocabulary));
  return parts.flatMap(({ code, kind, matched }) => {
    const source = sourceOf(code, kind, card, statements, vocabulary, now, inProse);
    return source ? [{ code, matched, ...source }] : [];
  });
}

const merit: Record<Outcome, number> = { met: 2, unknown: 1, not_met: 0 };

/** How well one statement meets the figures: all met is best, unknown before failed. */
export const figureMerit = (figures: readonly SearchCondition[], statement: HitStatement): number => figures.reduce((sum, figure) => sum + merit[conditionVerdict(figure, statement.values)], 0);

/** What the statement that is shown first says of each figure. */
export function figuresOf(figures: readonly SearchCondition[], statement: HitStatement | undefined): SupplierHitResponse['figures'] {
  return figures.map((figure) => ({ condition: writeCondition(figure), outcome: statement ? conditionVerdict(figure, statement.values) : 'unknown', statementId: statement?.id ?? null }));
}
