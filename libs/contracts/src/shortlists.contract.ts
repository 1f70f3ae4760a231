import { verificationLevels } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, IsoDate, Version, optionalText, text } from './fields';

export const ShortlistRow = z.object({
  id: Id,
  name: z.string(),
  /** Firms in it. */
  entries: z.number().int(),
  /** The entry of the firm that was asked about; null when the list does not have it, or none was asked about. */
  entryId: Id.nullable(),
  updatedAt: Instant,
  version: Version,
});
export type ShortlistRow = z.output<typeof ShortlistRow>;

export const ShortlistEntryResponse = z.object({
  id: Id,
  /** The firm as it is now: of an entry that was merged, the firm it became part of. */
  supplierId: Id,
  /** Its name now; of a firm that is not shown any more, the name it had when it was put here. */
  name: z.string(),
  /** `not_shown`: the office has hidden the firm since. `merged`: it became part of a firm that stands in this list, too. */
  state: z.enum(['shown', 'not_shown', 'merged']),
  provinceCode: z.string().nullable(),
  verification: z.enum(verificationLevels).nullable(),
  verifiedOn: IsoDate.nullable(),
  demo: z.boolean(),
  processes: z.array(z.string()),
  note: z.string().nullable(),
  noteBy: z.string().nullable(),
  noteAt: Instant.nullable(),
  addedBy: z.string(),
  addedAt: Instant,
  /** Of the note: whoever writes one says which one they saw. */
  version: Version,
});
export type ShortlistEntryResponse = z.output<typeof ShortlistEntryResponse>;
export const ShortlistResponse = z.object({ id: Id, name: z.string(), entries: z.array(ShortlistEntryResponse), updatedAt: Instant, version: Version });
export type ShortlistResponse = z.output<typeof ShortlistResponse>;

const name = text(1, 120);
export const ShortlistRequest = z.strictObject({ name });
export type ShortlistRequest = z.output<typeof ShortlistRequest>;
/** `supplierId` may be the first firm in it: one press makes the list and puts the firm there. */
export const CreateShortlistRequest = z.strictObject({ name, supplierId: Id.nullish() });
export type CreateShortlistRequest = z.output<typeof CreateShortlistRequest>;
export const AddToShortlistRequest = z.strictObject({ supplierId: Id, note: optionalText(2000) });
export type AddToShortlistRequest = z.output<typeof AddToShortlistRequest>;
export const ShortlistNoteRequest = z.strictObject({ note: optionalText(2000) });
export type ShortlistNoteRequest = z.output<typeof ShortlistNoteRequest>;
/** To a place in this list or in another one of ours; `beforeEntryId` null = at its end. */
export const MoveEntryRequest = z.strictObject({ toShortlistId: Id, beforeEntryId: Id.nullable() });
export type MoveEntryRequest = z.output<typeof MoveEntryRequest>;

const own = { who: 'acting', kinds: ['buyer', 'office'], object: 'own' } as const;
const acting = { who: 'acting', kinds: ['buyer', 'office'] } as const;
const Params = z.strictObject({ shortlistId: Id });
const EntryParams = z.strictObject({ shortlistId: Id, entryId: Id });
const tag = 'shortlists';

/** Named lists of firms, shared by the people of one organisation. */
export const shortlistEndpoints = {
  list: endpoint({ method: 'GET', path: '/shortlists', tag, summary: 'The shortlists of my organisation by name, at most fifty', access: acting, query: z.strictObject({ supplierId: Id.optional() }), response: z.object({ items: z.array(ShortlistRow) }), status: 200, errors: [] }),
  create: endpoint({ method: 'POST', path: '/shortlists', tag, summary: 'Make a shortlist', access: acting, body: CreateShortlistRequest, response: ShortlistResponse, status: 201, idempotent: true, errors: ['shortlist.too_many', 'shortlist.name_taken', 'request.not_found'] }),
  read: endpoint({ method: 'GET', path: '/shortlists/:shortlistId', tag, summary: 'A shortlist with its firms and notes, in its order', access: own, params: Params, response: ShortlistResponse, status: 200, errors: ['request.not_found'] }),
  rename: endpoint({ method: 'PATCH', path: '/shortlists/:shortlistId', tag, summary: 'Rename a shortlist', access: own, params: Params, body: ShortlistRequest, response: ShortlistResponse, status: 200, ifMatch: true, errors: ['shortlist.name_taken', 'request.not_found'] }),
  remove: endpoint({ method: 'DELETE', path: '/shortlists/:shortlistId', tag, summary: 'Take a shortlist away with its notes', access: own, params: Params, status: 204, errors: ['request.not_found'] }),
  add: endpoint({ method: 'POST', path: '/shortlists/:shortlistId/entries', tag, summary: 'Put a firm on a shortlist; one that was taken off comes back with its note', access: own, params: Params, body: AddToShortlistRequest, response: ShortlistResponse, status: 200, idempotent: true, errors: ['shortlist.full', 'request.not_found'] }),
  note: endpoint({ method: 'PATCH', path: '/shortlists/:shortlistId/entries/:entryId', tag, summary: 'Write the note of a firm', access: own, params: EntryParams, body: ShortlistNoteRequest, response: ShortlistEntryResponse, status: 200, ifMatch: true, errors: ['request.not_found'] }),
  move: endpoint({ method: 'POST', path: '/shortlists/:shortlistId/entries/:entryId/move', tag, summary: 'Move a firm within its shortlist or to another one; answers with the list it came from', access: own, params: EntryParams, body: MoveEntryRequest, response: ShortlistResponse, status: 200, idempotent: true, errors: ['shortlist.full', 'request.not_found'] }),
  takeOff: endpoint({ method: 'DELETE', path: '/shortlists/:shortlistId/entries/:entryId', tag, summary: 'Take a firm off a shortlist', access: own, params: EntryParams, status: 204, errors: ['request.not_found'] }),
};
