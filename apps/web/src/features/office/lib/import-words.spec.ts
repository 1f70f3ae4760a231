import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Not bundled with the screens, so asked for as they do. */
const { importColumns, importRowReasons } = await import('@matxich/contracts');

interface Catalogue {
  reason: Record<string, string>;
  column: Record<string, string>;
  duplicateOf: Record<string, string>;
}
const catalogue = (language: string) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../../i18n/${language}/office.json`, import.meta.url)), 'utf8')) as Catalogue;

describe.each(['vi', 'en'])('the report of an import in %s', (language) => {
  const { reason, column, duplicateOf } = catalogue(language);

  it('has a sentence for every reason and none that no row can have', () => expect(Object.keys(reason).sort()).toEqual([...importRowReasons].sort()));

  it('has a word for every column and none that is never read', () => expect(Object.keys(column).sort()).toEqual([...importColumns].sort()));

  it('says of which earlier row a row is the double', () => {
    for (const sentence of [duplicateOf.same_tax_code, duplicateOf.same_name_address]) expect(sentence).toContain('{{row}}');
  });

  // A candidate or an update comes without a value: a hole there would be read as "the same address ."
  it('has no hole where the server sends no value', () => {
    for (const code of ['new_firm', 'same_tax_code', 'same_name_address', 'same_facts', 'confirmed_new', 'confirmed_same']) expect(reason[code]).not.toContain('{{');
  });
});
