import { duplicateReasons, mergeBlockers, mergeFields, mergeSides, verificationLevels } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, Limit, Version, optionalText, pageOf, text } from './fields';

export const candidateStates = ['open', 'dismissed', 'merged'] as const;

/** One of the two entries, as the queue shows it. */
export const DuplicateFirm = z.object({
  id: Id,
  nameVi: z.string(),
  taxCode: z.string().nullable(),
  registeredAddress: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  verification: z.enum(verificationLevels),
  claimed: z.boolean(),
  demo: z.boolean(),
});
export type DuplicateFirm = z.output<typeof DuplicateFirm>;

export const DuplicateCandidateResponse = z.object({
  id: Id,
  one: DuplicateFirm,
  other: DuplicateFirm,
  /** 0..100; from 70 on probably one firm. */
  score: z.number().int(),
  reasons: z.array(z.enum(duplicateReasons)),
  /** A person said that the two are one, not only the rule. */
  reported: z.boolean(),
  state: z.enum(candidateStates),
  note: z.string().nullable(),
  decidedAt: Instant.nullable(),
});
export type DuplicateCandidateResponse = z.output<typeof DuplicateCandidateResponse>;

const FactValue = z.union([z.string(), z.number()]).nullable();
const Facts = z.record(z.enum(mergeFields), FactValue);

export const ComparedFirm = z.object({
  ...DuplicateFirm.shape,
  facts: Facts,
  organisationName: z.string().nullable(),
  source: z.string().nullable(),
  updatedAt: Instant,
  version: Version,
  /** How much hangs on the entry: sites, statements, introductions … */
  parts: z.record(z.string(), z.number().int()),
  /** What would stand in the way, and what would be proposed, if this entry stayed. */
  ifItStays: z.object({ blockers: z.array(z.enum(mergeBlockers)), choices: z.record(z.enum(mergeFields), z.enum(mergeSides)) }),
});
export type ComparedFirm = z.output<typeof ComparedFirm>;

export const DuplicateComparisonResponse = z.object({ ...DuplicateCandidateResponse.shape, one: ComparedFirm, other: ComparedFirm, suggestedSurvivorId: Id });
export type DuplicateComparisonResponse = z.output<typeof DuplicateComparisonResponse>;

/** The versions are those of the two entries that the officer looked at: a firm that has changed since is looked at again. */
export const MergeRequest = z.strictObject({
  survivorId: Id,
  survivorVersion: Version,
  mergedVersion: Version,
  choices: z.partialRecord(z.enum(mergeFields), z.enum(mergeSides)).default({}),
  note: optionalText(500),
});
export type MergeRequest = z.output<typeof MergeRequest>;

export const MergeResponse = z.object({
  id: Id,
  survivorId: Id,
  survivorName: z.string(),
  mergedId: Id,
  mergedName: z.string(),
  mergedBy: z.string(),
  mergedAt: Instant,
  note: z.string().nullable(),
  /** How many rows of each kind went over. */
  moved: z.record(z.string(), z.number().int()),
  undoneAt: Instant.nullable(),
});
export type MergeResponse = z.output<typeof MergeResponse>;

const office = { who: 'acting', kinds: ['office'] } as const;
const any = { ...office, object: 'office_any' } as const;
const CandidateParams = z.strictObject({ candidateId: Id });
const MergeParams = z.strictObject({ mergeId: Id });
const tag = 'office: duplicates';

export const duplicateEndpoints = {
  list: endpoint({ method: 'GET', path: '/office/duplicates', tag, summary: 'Pairs of entries that look like one firm, surest first', access: office, query: z.strictObject({ state: z.enum(candidateStates).default('open'), least: z.coerce.number().int().min(0).max(100).default(70), cursor: Cursor, limit: Limit }), response: z.object({ ...pageOf(DuplicateCandidateResponse).shape, open: z.number().int() }), status: 200, errors: [] }),
  compare: endpoint({ method: 'GET', path: '/office/duplicates/:candidateId', tag, summary: 'Two entries side by side, with what a merge would do', access: any, params: CandidateParams, response: DuplicateComparisonResponse, status: 200, errors: ['request.not_found'] }),
  report: endpoint({ method: 'POST', path: '/office/duplicates', tag, summary: 'Say that two entries are one firm although the rule did not find them', access: office, body: z.strictObject({ oneId: Id, otherId: Id }), response: DuplicateCandidateResponse, status: 201, idempotent: true, errors: ['request.not_found'] }),
  reportOwn: endpoint({ method: 'POST', path: '/my/duplicate-reports', tag: 'my supplier profile', summary: 'Tell the office that another entry of the register is my firm, too', access: { who: 'acting', kinds: ['supplier'] }, body: z.strictObject({ supplierId: Id }), status: 202, idempotent: true, errors: ['request.not_found'] }),
  dismiss: endpoint({ method: 'POST', path: '/office/duplicates/:candidateId/dismissal', tag, summary: 'Not a duplicate; remembered', access: any, params: CandidateParams, body: z.strictObject({ note: text(0, 500).optional() }), response: DuplicateCandidateResponse, status: 200, idempotent: true, errors: ['request.not_found', 'duplicate.decided'] }),
  reopen: endpoint({ method: 'POST', path: '/office/duplicates/:candidateId/reopening', tag, summary: 'Put a dismissed pair back into the queue', access: any, params: CandidateParams, response: DuplicateCandidateResponse, status: 200, idempotent: true, errors: ['request.not_found', 'duplicate.decided'] }),
  merge: endpoint({ method: 'POST', path: '/office/duplicates/:candidateId/merge', tag, summary: 'Make the two one firm; the other id answers with the survivor from now on', access: any, params: CandidateParams, body: MergeRequest, response: MergeResponse, status: 201, idempotent: true, errors: ['request.not_found', 'request.precondition_failed', 'duplicate.decided', 'merge.both_claimed', 'merge.claimed_survives', 'merge.different_tax_codes', 'merge.introductions_collide', 'merge.already_merged'] }),
  merges: endpoint({ method: 'GET', path: '/office/merges', tag, summary: 'Merges, latest first', access: office, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: pageOf(MergeResponse), status: 200, errors: [] }),
  undo: endpoint({ method: 'POST', path: '/office/merges/:mergeId/undo', tag, summary: 'Take a merge back: both firms are as before; refused when something has changed since', access: any, params: MergeParams, response: MergeResponse, status: 200, idempotent: true, errors: ['request.not_found', 'merge.already_undone', 'merge.changed_since', 'merge.later_merge'] }),
};
