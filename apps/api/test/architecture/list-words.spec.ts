import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listWords } from '@matxich/platform';

const terms = (language: 'vi' | 'en') => JSON.parse(readFileSync(fileURLToPath(new URL(`../../../web/src/i18n/${language}/terms.json`, import.meta.url)), 'utf8')) as Record<string, Record<string, string>>;

test.each(['vi', 'en'] as const)('lists that leave the program say in %s what the screens say', (language) => {
  const catalogue = terms(language);
  const said = Object.fromEntries(Object.entries(listWords).map(([group, words]) => [group, Object.fromEntries(Object.entries(words).map(([code, word]) => [code, word[language]]))]));
  expect(said).toEqual(Object.fromEntries(Object.keys(listWords).map((group) => [group, catalogue[group]])));
});
