import fc from 'fast-check';
import { searchKey, tokens, tokenSpans } from './index';

/** The definition of domain.md 4.5, letter for letter; the product's way must agree with it on every text. */
const definition = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐðÐ]/g, 'd').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();

const vietnamese = fc.string({ unit: fc.constantFrom(...'aàảãáạăằâấêếđĐơƠưỰỹÝ ß\u00a0İŁøÆ.,-1\t\n\u0301カ사') });

test('folding by table is folding by definition', () => {
  fc.assert(fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => expect(searchKey(text)).toBe(definition(text))), { numRuns: 3000 });
  for (let code = 0; code < 0x3000; code++) expect(searchKey(`x${String.fromCharCode(code)}y`)).toBe(definition(`x${String.fromCharCode(code)}y`));
});

test('words of plain text are the words of any text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab1 2.,-_/"AZ') }), (text) => expect(tokens(text)).toEqual(tokenSpans(text).map((token) => token.text))), { numRuns: 2000 });
});
