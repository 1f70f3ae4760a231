import type { ThesaurusCheckResponse } from '@matxich/contracts';
import { type TermDoubt, type ThesaurusRow, termKey, termLanguages, tidyTerm } from '@matxich/domain';
import type { TaxonomyConcept } from '@matxich/reference';
import type { LearnedRow, Vocabulary } from '../search/vocabulary';
import { judge } from './judge';

export interface CheckedTerm extends LearnedRow {
  line: number;
  key: string;
  verdict: ThesaurusCheckResponse['rows'][number]['verdict'];
  reason: string | null;
}

type Row = ThesaurusRow & { line: number };
const seeded = (concept: TaxonomyConcept): string[] => [concept.vi, concept.en, concept.ja, concept.ko, concept.zh, ...concept.synonymsVi, ...concept.synonymsEn, ...concept.synonymsJa];

/**
 * What each word of a file would become here. Words that are here already are the same; a word that another row of the file
 * gave another meaning is a homograph like one of ours, since rows are judged in order against the seed and what is in force.
 */
export function checkTerms(rows: readonly Row[], concepts: readonly TaxonomyConcept[], learned: readonly LearnedRow[], vocabulary: Vocabulary, places: ReadonlySet<string>): CheckedTerm[] {
  const byCode = new Map(concepts.map((concept) => [concept.code, concept]));
  const known = new Set([...concepts.flatMap((concept) => seeded(concept).map((text) => `${concept.code} ${termKey(text)}`)), ...learned.map(({ code, term }) => `${code} ${termKey(term)}`)]);
  const meanings = new Map<string, string>();
  const checked: CheckedTerm[] = [];
  for (const row of rows) {
    for (const language of termLanguages) {
      for (const text of [row.labels[language], ...row.synonyms[language]]) {
        const term = tidyTerm(text);
        const key = termKey(term);
        const place = `${row.code} ${termKey(text)}`;
        if (text === '' || (known.has(place) && byCode.has(row.code))) continue;
        known.add(place);
        checked.push({ line: row.line, code: row.code, language, term, key, ...verdictOf(term, key, row.code, byCode, vocabulary, places, meanings) });
        meanings.set(key, meanings.get(key) ?? row.code);
      }
    }
  }
  return checked;
}

function verdictOf(term: string, key: string, code: string, byCode: ReadonlyMap<string, TaxonomyConcept>, vocabulary: Vocabulary, places: ReadonlySet<string>, meanings: ReadonlyMap<string, string>): Pick<CheckedTerm, 'verdict' | 'reason'> {
  if (!byCode.has(code)) return { verdict: 'refused', reason: 'concept_unknown' };
  const { refusals, doubts } = judge(term, code, vocabulary, places);
  if (refusals[0] === 'known') return { verdict: 'same', reason: null };
  if (refusals[0]) return { verdict: 'refused', reason: refusals[0] };
  const other = meanings.get(key);
  const all: TermDoubt[] = other !== undefined && other !== code ? [...doubts, 'homograph'] : doubts;
  return all[0] ? { verdict: 'doubtful', reason: all[0] } : { verdict: 'new', reason: null };
}

