import { DomainError, judgeTerm, type TermDoubt, type TermJudgement } from '@matxich/domain';
import type { Vocabulary } from '../search/vocabulary';
import { PlaceNamesQuery } from './queries/place-names.query';

/** Kinds that a firm states or makes; anything else that the recogniser reads is a place. */
const conceptKinds = new Set(['process', 'material', 'product', 'equipment', 'industry', 'certification']);

/** The rule with what this installation knows. */
export function judge(term: string, code: string, vocabulary: Vocabulary, places: ReadonlySet<string>): TermJudgement {
  // As it is written: a slip that the search would forgive is another word.
  const recognise = (text: string) => vocabulary.recognise(text, { isStrict: true });
  const read = recognise(term).concepts;
  const isPlace = PlaceNamesQuery.holds(places, term) || vocabulary.parksIn(term).length > 0 || (read.length === 1 && !conceptKinds.has(read[0]!.kind) && read[0]!.matched.length === term.length);
  return judgeTerm({ term, code, recognise, isPlace });
}

/** @throws DomainError term.refused with the first reason, term.unconfirmed with what was not confirmed, both with all of them as fields */
export function assertMappable({ refusals, doubts, means }: TermJudgement, confirmed: readonly TermDoubt[]): void {
  if (refusals.length > 0) throw new DomainError('term.refused', { reason: refusals[0]! }, refusals.map((message) => ({ path: 'term', message })));
  const open = doubts.filter((doubt) => !confirmed.includes(doubt));
  if (open.length > 0) throw new DomainError('term.unconfirmed', { doubts: open.join(','), means: means.join(',') }, open.map((message) => ({ path: 'confirmed', message })));
}
