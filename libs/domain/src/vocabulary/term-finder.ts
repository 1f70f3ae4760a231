import { unspacedForm } from '../recognition/term-index';
import { searchKey } from '../text/search-key';
import { tokenSpans, unspacedScript } from '../text/tokens';

const foldedWords = (text: string): string[] => tokenSpans(text).map((token) => searchKey(token.text));

interface SpacedTerm {
  text: string;
  words: string[];
}

const holdsAt = (words: readonly string[], at: number, wanted: readonly string[]): boolean => wanted.every((word, index) => words[at + index] === word);

/**
 * Which of the terms a text may hold: accents, case and punctuation left aside, so everything that `buildRecogniser` could
 * read differently because of a term is found, and a little more. Answers in the order of the terms. Made for thousands of
 * terms: a text is looked through once.
 */
export function buildTermFinder(terms: readonly string[]): (text: string) => string[] {
  const spaced = new Map<string, SpacedTerm[]>();
  const unspaced: { text: string; form: string }[] = [];
  for (const text of terms) {
    if (unspacedScript.test(text)) unspaced.push({ text, form: unspacedForm(text.normalize('NFC')) });
    const words = foldedWords(text);
    if (words.length > 0) spaced.set(words[0]!, [...(spaced.get(words[0]!) ?? []), { text, words }]);
  }
  return (text) => {
    const found = new Set<string>();
    const words = spaced.size > 0 ? foldedWords(text) : [];
    words.forEach((word, at) => {
      for (const term of spaced.get(word) ?? []) if (holdsAt(words, at, term.words)) found.add(term.text);
    });
    if (unspaced.length > 0 && unspacedScript.test(text)) {
      const form = unspacedForm(text.normalize('NFC'));
      for (const term of unspaced) if (form.includes(term.form)) found.add(term.text);
    }
    return terms.filter((term) => found.has(term));
  };
}
