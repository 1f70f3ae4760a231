import { proposalReasons, termDoubts, termLanguages, termRefusals } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Code, Cursor, Id, Instant, Limit, pageOf, text } from './fields';

/** A word of the trade in a language, and the concept it means. */
const mapping = { term: text(1, 120), language: z.enum(termLanguages), code: Code };

export const LearnedTermResponse = z.object({
  id: Id,
  term: z.string(),
  language: z.enum(termLanguages),
  code: z.string(),
  /** It came with a thesaurus of others; undone with it or alone. */
  importId: Id.nullable(),
  mappedBy: z.string(),
  mappedAt: Instant,
  undoneBy: z.string().nullable(),
  undoneAt: Instant.nullable(),
  /** False while documents that hold the word wait for the worker; searches understand it before that. */
  projected: z.boolean(),
});
export type LearnedTermResponse = z.output<typeof LearnedTermResponse>;

/** `confirmed`: the doubts that the person has seen; each doubt of the term must be among them. */
export const MapTermRequest = z.strictObject({ ...mapping, confirmed: z.array(z.enum(termDoubts)).max(termDoubts.length).default([]) });
export type MapTermRequest = z.output<typeof MapTermRequest>;

export const PreviewTermQuery = z.strictObject(mapping);
export type PreviewTermQuery = z.output<typeof PreviewTermQuery>;

export const TermPreviewResponse = z.object({
  /** Why it cannot be mapped; empty when it can. */
  refusals: z.array(z.enum(termRefusals)),
  /** What has to be confirmed. */
  doubts: z.array(z.enum(termDoubts)),
  /** Other concepts that the word, or its letters, mean today. */
  means: z.array(z.string()),
  /** Concepts that a part of the word means today: the whole will be read in its stead. */
  within: z.array(z.string()),
  /** Firms that a search for this word finds, before and after; firms that wrote it themselves are among those after. Null while the search server is away. */
  firms: z.object({ before: z.number().int(), after: z.number().int() }).nullable(),
  /** Firms that wrote the word in their names, introduction or notes. */
  holding: z.number().int(),
  /**
   * Recorded searches of the queue that would be read differently, most used first, twenty at most, the word itself left
   * out. `after` counts documents as they are: firms that only wrote the word join them when theirs are made anew.
   */
  searches: z.array(z.object({ term: z.string(), visits: z.number().int(), firms: z.object({ before: z.number().int(), after: z.number().int() }).nullable() })),
});
export type TermPreviewResponse = z.output<typeof TermPreviewResponse>;

export const unreadStates = ['open', 'mapped', 'dismissed'] as const;
export const unreadSources = ['all', 'searched', 'written'] as const;

/** Words that no concept covers, counted; nothing tells who used them. */
export const UnreadTermResponse = z.object({
  id: Id,
  term: z.string(),
  /** A guess; the officer says which when mapping. */
  language: z.enum(termLanguages),
  /** Concepts, when the words were understood and no firm answers: a firm is missing, not a word. */
  understood: z.array(z.string()),
  /** Visitors, each counted once a day. */
  visits: z.number().int(),
  /** Searches that nobody answered in full, that one or two firms answered, after which nothing was opened, after which something else was asked. */
  none: z.number().int(),
  few: z.number().int(),
  abandoned: z.number().int(),
  refined: z.number().int(),
  /** Firms that write the words about themselves. */
  firms: z.number().int(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  state: z.enum(unreadStates),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** Likeliest first. */
  proposals: z.array(z.object({ code: z.string(), score: z.number(), reasons: z.array(z.enum(proposalReasons)) })),
});
export type UnreadTermResponse = z.output<typeof UnreadTermResponse>;

/** `same`: already so here. `doubtful`: has another meaning here, or its letters. */
export const thesaurusVerdicts = ['new', 'doubtful', 'refused', 'same'] as const;
export const thesaurusReasons = [...termRefusals, ...termDoubts, 'concept_unknown'] as const;

export const ThesaurusCheckResponse = z.object({
  /** Concepts of the file. */
  lines: z.number().int(),
  /** Numbers of lines without a code. */
  unreadable: z.array(z.number().int()),
  /** Words by what an import would make of them; a word that is here already in the same place is not counted. */
  counts: z.record(z.enum(thesaurusVerdicts), z.number().int()),
  /** Word by word, at most 500, those that change something or cannot. */
  rows: z.array(z.object({ line: z.number().int(), term: z.string(), language: z.enum(termLanguages), code: z.string(), verdict: z.enum(thesaurusVerdicts), reason: z.string().nullable() })),
});
export type ThesaurusCheckResponse = z.output<typeof ThesaurusCheckResponse>;
/** `importId` is null when nothing was new. */
export const ThesaurusImportResponse = z.object({ ...ThesaurusCheckResponse.shape, importId: Id.nullable(), taken: z.number().int() });
export type ThesaurusImportResponse = z.output<typeof ThesaurusImportResponse>;
export const UndoneImportResponse = z.object({ undone: z.number().int() });
export type UndoneImportResponse = z.output<typeof UndoneImportResponse>;
const yes = z.enum(['true', 'false']).default('false').transform((value) => value === 'true');

const office = { who: 'acting', kinds: ['office'] } as const;
const any = { ...office, object: 'office_any' } as const;
const UnreadParams = z.strictObject({ unreadId: Id });
const TermParams = z.strictObject({ termId: Id });
const tag = 'office: vocabulary';

export const learnedTermStates = ['in_force', 'undone'] as const;

export const vocabularyEndpoints = {
  unread: endpoint({ method: 'GET', path: '/office/vocabulary/unread', tag, summary: 'Words of searches and of firms that no concept covers, most used first, with proposed concepts', access: office, query: z.strictObject({ state: z.enum(unreadStates).default('open'), source: z.enum(unreadSources).default('all'), cursor: Cursor, limit: Limit }), response: z.object({ ...pageOf(UnreadTermResponse).shape, open: z.number().int() }), status: 200, errors: [] }),
  readUnread: endpoint({ method: 'GET', path: '/office/vocabulary/unread/:unreadId', tag, summary: 'One of these words', access: any, params: UnreadParams, response: UnreadTermResponse, status: 200, errors: ['request.not_found'] }),
  dismiss: endpoint({ method: 'POST', path: '/office/vocabulary/unread/:unreadId/dismissal', tag, summary: 'No word of the trade; remembered', access: any, params: UnreadParams, response: UnreadTermResponse, status: 200, idempotent: true, errors: ['request.not_found', 'term.decided'] }),
  reopen: endpoint({ method: 'POST', path: '/office/vocabulary/unread/:unreadId/reopening', tag, summary: 'Put a dismissed word back into the queue', access: any, params: UnreadParams, response: UnreadTermResponse, status: 200, idempotent: true, errors: ['request.not_found', 'term.decided'] }),
  terms: endpoint({ method: 'GET', path: '/office/vocabulary/terms', tag, summary: 'Words that officers mapped to concepts, latest first', access: office, query: z.strictObject({ state: z.enum(learnedTermStates).default('in_force'), cursor: Cursor, limit: Limit }), response: pageOf(LearnedTermResponse), status: 200, errors: [] }),
  preview: endpoint({ method: 'GET', path: '/office/vocabulary/preview', tag, summary: 'What mapping a word to a concept would change; nothing is written', access: office, query: PreviewTermQuery, response: TermPreviewResponse, status: 200, errors: ['term.concept_unknown'] }),
  map: endpoint({ method: 'POST', path: '/office/vocabulary/terms', tag, summary: 'Map a word to a concept: searches understand it within a minute', access: office, body: MapTermRequest, response: LearnedTermResponse, status: 201, idempotent: true, errors: ['term.concept_unknown', 'term.refused', 'term.unconfirmed'] }),
  undo: endpoint({ method: 'POST', path: '/office/vocabulary/terms/:termId/undo', tag, summary: 'Take a mapping back: everything is read as before', access: any, params: TermParams, response: LearnedTermResponse, status: 200, idempotent: true, errors: ['request.not_found', 'term.already_undone'] }),
  exportThesaurus: endpoint({ method: 'GET', path: '/office/vocabulary/thesaurus', tag, summary: 'The whole thesaurus with the words that officers added, as TSV', access: office, file: ['text/tab-separated-values'], status: 200, errors: [] }),
  checkThesaurus: endpoint({ method: 'POST', path: '/office/vocabulary/thesaurus-checks', tag, summary: 'What importing a thesaurus would add, word by word; nothing is written', access: office, body: z.strictObject({}), upload: true, response: ThesaurusCheckResponse, status: 200, errors: ['thesaurus.unreadable', 'thesaurus.too_many_rows', 'file.missing', 'file.too_large'] }),
  importThesaurus: endpoint({ method: 'POST', path: '/office/vocabulary/thesaurus', tag, summary: 'Add the words of another thesaurus that are missing here; the same file again changes nothing', access: office, body: z.strictObject({ withDoubtful: yes }), upload: true, response: ThesaurusImportResponse, status: 200, idempotent: true, errors: ['thesaurus.unreadable', 'thesaurus.too_many_rows', 'file.missing', 'file.too_large'] }),
  undoImport: endpoint({ method: 'POST', path: '/office/vocabulary/imports/:importId/undo', tag, summary: 'Take all words of one import back', access: any, params: z.strictObject({ importId: Id }), response: UndoneImportResponse, status: 200, idempotent: true, errors: ['request.not_found', 'term.already_undone'] }),
};
