import { searchKey, type RecognisedConcept } from '@matxich/domain';
import type { Vocabulary } from './vocabulary';

const tagged = new Set(['process', 'material', 'product', 'equipment', 'industry', 'certification']);
/** The recogniser reads the first 40 words of a query; prose is given to it in clauses and, where those are longer, in pieces. */
const wordsPerPiece = 36;

function clausesOf(text: string): string[] {
  return text.split(/[.;:,!?•‣·|\n\r\t/()\u2013\u2014-]+(?=\s|$)|\s[-–+*•‣]\s|\n/u).flatMap((clause) => {
    const words = clause.split(/\s+/).filter(Boolean);
    return Array.from({ length: Math.ceil(words.length / wordsPerPiece) }, (_, at) => words.slice(at * wordsPerPiece, (at + 1) * wordsPerPiece).join(' '));
  });
}

/**
 * Prose is read more strictly than a query: a single word counts only with its own accents ("han" in a Vietnamese text is
 * no welding), two letters only in capitals or kanji.
 */
function isCertain(found: RecognisedConcept): boolean {
  if (found.how === 'folded' && !/\s/.test(found.matched.trim())) return false;
  return searchKey(found.matched).length > 2 || found.matched !== found.matched.toLowerCase();
}

/** Taxonomy codes that names and introductions speak of. Product names and firms' boasts are no capability: see `itok`. */
export function codesInProse(texts: (string | null)[], vocabulary: Vocabulary): string[] {
  const codes = new Set<string>();
  for (const clause of new Set(texts.flatMap((text) => (text ? clausesOf(text) : [])))) {
    for (const found of vocabulary.recognise(clause, { isStrict: true }).concepts) {
      if (!isCertain(found)) continue;
      for (const { code, kind } of [found, ...found.alternatives]) if (tagged.has(kind)) codes.add(code);
    }
  }
  return [...codes];
}
