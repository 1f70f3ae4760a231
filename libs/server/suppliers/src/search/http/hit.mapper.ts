import type { SearchSuppliersResponse } from '@matxich/contracts';
import { byState, certificateState, isWithin, type SearchCondition } from '@matxich/domain';
import { excerptOf, type Marker, markText } from '../mark-text';
import type { HitCard, HitStatement } from '../queries/hit-cards.query';
import type { UnderstoodPart } from '../understand-query';
import type { Vocabulary } from '../vocabulary';
import { figureMerit, figuresOf, reasonsOf } from './hit-reasons';

type Hit = SearchSuppliersResponse['hits'][number];

/** What the person asked for, by words or by filters. */
export interface Wish {
  processes: string[];
  materials: string[];
  marker: Marker;
  language: 'vi' | 'en';
  /** Suppliers that answer only with words left out. */
  looserIds: string[];
  understood: UnderstoodPart[];
  /** Of the words and of the filters. */
  figures: SearchCondition[];
  /** Kilometres by supplier; empty when no place was asked. */
  distances: Map<string, number>;
}

const shownStatements = 3;

function answers(statement: HitStatement, wish: Wish, vocabulary: Vocabulary): number {
  const process = wish.processes.some((wanted) => isWithin(vocabulary.taxonomy, statement.process, wanted));
  const material = wish.materials.some((wanted) => statement.materials.some((code) => isWithin(vocabulary.taxonomy, code, wanted)));
  return (process ? 200 : 0) + (material ? 100 : 0) + figureMerit(wish.figures, statement);
}

/** The statements that answer best first; the firm's own order among equals. */
const byAnswer = (card: HitCard, wish: Wish, vocabulary: Vocabulary): HitStatement[] =>
  card.statements.map((statement) => ({ statement, score: answers(statement, wish, vocabulary) })).sort((a, b) => b.score - a.score).map(({ statement }) => statement);

/** The introduction around the first hit; without one, what the firm's processes are called. */
function summaryOf(card: HitCard, wish: Wish, vocabulary: Vocabulary): string {
  if (card.intro) return excerptOf(card.intro, wish.marker);
  return [...new Set(card.statements.map((one) => vocabulary.labelOf(one.process, wish.language)))].join(', ');
}

export function toHit(card: HitCard, wish: Wish, vocabulary: Vocabulary, now: Date): Hit {
  const statements = byAnswer(card, wish, vocabulary);
  return {
    id: card.id,
    name: card.nameVi,
    nameMarked: markText(card.nameVi, wish.marker),
    summaryMarked: markText(summaryOf(card, wish, vocabulary), wish.marker),
    provinceCode: card.provinceCode,
    district: card.district,
    taxCode: card.taxCode,
    verification: card.verification,
    verifiedOn: card.verifiedOn,
    claimed: card.claimed,
    demo: card.demo,
    statements: statements.slice(0, shownStatements).map(({ id, process, materials, values, evidence }) => ({ id, process, materials, values, evidence })),
    statementCount: card.statements.length,
    certificates: byState(card.certificates.map(({ scheme, validUntil, status }) => ({ scheme, validUntil, state: certificateState({ scheme, validUntil, status }, now) }))),
    updatedAt: card.updatedAt.toISOString(),
    distance: wish.distances.get(card.id) ?? null,
    why: reasonsOf(wish.understood, card, statements, vocabulary, now),
    figures: figuresOf(wish.figures, statements[0]),
    looser: wish.looserIds.includes(card.id),
  };
}
