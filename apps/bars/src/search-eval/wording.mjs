const accentFree = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').normalize('NFC');
const plain = (text) => ` ${text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}.+/-]+/gu, ' ').trim()} `;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a query is nothing but names and synonyms of the thesaurus, put side by side. */
export function thesaurusWording(concepts) {
  const terms = concepts.flatMap(({ vi, en, ja, ko, zh, ...more }) => [vi, en, ja, ko, zh, ...Object.entries(more).filter(([key]) => key.startsWith('synonyms')).flatMap(([, list]) => list)]);
  const known = [...new Set(terms.map(plain).filter((term) => term.trim()))].sort((a, b) => b.length - a.length);
  const bare = [...new Set(known.map(accentFree))].sort((a, b) => b.length - a.length);
  const without = (text, list) => {
    let left = text;
    for (const term of list) {
      if (spaceless.test(term)) left = left.replaceAll(term.replaceAll(' ', ''), ' ').replaceAll(term.trim(), ' ');
      else while (left.includes(term)) left = left.replace(term, '  ');
    }
    return left.trim();
  };
  return (text) => {
    const typed = plain(text).replaceAll(' ', '  ').replace(/^ {2}/, ' ').replace(/ {2}$/, ' ').replace(/ {2}/g, ' ');
    return without(typed, known) === '' || (typed === accentFree(typed) && without(typed, bare) === '');
  };
}
