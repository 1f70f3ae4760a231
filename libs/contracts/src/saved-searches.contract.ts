import { alertFrequencies, alertOutcomes } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, Version, text } from './fields';
import { SearchSuppliersQuery } from './suppliers.contract';

/** The search as `GET /suppliers` takes it, one text per key, lists with commas. */
export const SavedQuery = z.record(z.string().regex(/^[a-zA-Z_]+$/).max(40), z.string().max(4000));

export const SavedSearchResponse = z.object({
  id: Id,
  name: z.string(),
  query: SavedQuery,
  frequency: z.enum(alertFrequencies),
  createdAt: Instant,
  /** When it last looked; null until it has learnt which firms there are. */
  lastRunAt: Instant.nullable(),
  /** Firms that the last run found, and how many of them were new to it. */
  lastTotal: z.number().int().nullable(),
  lastFound: z.number().int().nullable(),
  outcome: z.enum(alertOutcomes).nullable(),
  /** The firms that it told of last, at most twenty, by name. */
  latestFirms: z.array(z.object({ id: Id, name: z.string() })),
  nextRunAt: Instant.nullable(),
  version: Version,
});
export type SavedSearchResponse = z.output<typeof SavedSearchResponse>;

const frequency = z.enum(alertFrequencies);
/** What the very schema of the search takes can be saved; it stays as it was written, so that later conditions need no change here. */
const Askable = SavedQuery.refine((search) => SearchSuppliersQuery.safeParse(search).success, { error: 'is no search' });
export const SaveSearchRequest = z.strictObject({ name: text(1, 120), frequency, search: Askable });
export type SaveSearchRequest = z.output<typeof SaveSearchRequest>;
export const ChangeSavedSearchRequest = z.strictObject({ name: text(1, 120), frequency });
export type ChangeSavedSearchRequest = z.output<typeof ChangeSavedSearchRequest>;
export const AlertSwitchResponse = z.object({ name: z.string(), frequency });
export type AlertSwitchResponse = z.output<typeof AlertSwitchResponse>;

const acting = { who: 'acting', kinds: ['buyer', 'office'] } as const;
const own = { ...acting, object: 'own' } as const;
const anyone = { who: 'anyone' } as const;
const Params = z.strictObject({ savedSearchId: Id });
const TokenParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22,120}$/) });
const tag = 'saved searches';

/** Searches that a person keeps in the name of their organisation, and what they tell. */
export const savedSearchEndpoints = {
  list: endpoint({ method: 'GET', path: '/saved-searches', tag, summary: 'My saved searches, newest first', access: acting, response: z.object({ items: z.array(SavedSearchResponse) }), status: 200, errors: [] }),
  save: endpoint({ method: 'POST', path: '/saved-searches', tag, summary: 'Save a search; with a frequency it tells of firms that it had not found before', access: acting, body: SaveSearchRequest, response: SavedSearchResponse, status: 201, idempotent: true, errors: ['saved_search.too_many'] }),
  change: endpoint({ method: 'PATCH', path: '/saved-searches/:savedSearchId', tag, summary: 'Rename a saved search or change how often it tells', access: own, params: Params, body: ChangeSavedSearchRequest, response: SavedSearchResponse, status: 200, ifMatch: true, errors: ['request.not_found'] }),
  remove: endpoint({ method: 'DELETE', path: '/saved-searches/:savedSearchId', tag, summary: 'Forget a saved search', access: own, params: Params, status: 204, errors: ['request.not_found'] }),
  alertOff: endpoint({ method: 'POST', path: '/alerts/:token/off', tag, summary: 'Stop the mails of a saved search, by the link in one of them (RFC 8058)', access: anyone, params: TokenParams, response: AlertSwitchResponse, status: 200, errors: ['request.not_found'] }),
  alertOn: endpoint({ method: 'POST', path: '/alerts/:token/on', tag, summary: 'Take back that the mails were stopped', access: anyone, params: TokenParams, response: AlertSwitchResponse, status: 200, errors: ['request.not_found'] }),
};
