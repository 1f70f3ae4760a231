import { z } from 'zod';
import { endpoint } from './endpoint';
import { conceptKinds } from './reference.contract';

export const SuggestConceptsQuery = z.strictObject({
  q: z.string().trim().normalize('NFC').min(1).max(120),
  kind: z.enum(conceptKinds),
});
export type SuggestConceptsQuery = z.output<typeof SuggestConceptsQuery>;

/** `matched`: the name or synonym that fits what was typed. */
export const ConceptSuggestionsResponse = z.object({ items: z.array(z.object({ code: z.string(), matched: z.string() })) });
export type ConceptSuggestionsResponse = z.output<typeof ConceptSuggestionsResponse>;

export const conceptEndpoints = {
  suggest: endpoint({ method: 'GET', path: '/taxonomy/suggestions', tag: 'reference', summary: 'Concepts of a kind by the words of a workshop: names, synonyms, old spellings, without accents, half typed', access: { who: 'anyone' }, query: SuggestConceptsQuery, response: ConceptSuggestionsResponse, status: 200, errors: [] }),
};
