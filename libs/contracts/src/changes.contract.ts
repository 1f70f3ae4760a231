import { changeStates } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant, Version, optionalText } from './fields';
import { PermitFacts, SiteRequest, SiteResponse } from './sites.contract';
import { AllSupplierFacts, IndustryLine, SupplierFactsRequest } from './supplier-facts.contract';

const FactValue = z.union([z.string(), z.number(), z.boolean(), z.array(IndustryLine), z.array(PermitFacts), z.null()]);

/** What the office wrote or wants to write in a firm's facts. */
export const ChangeResponse = z.object({
  id: Id,
  supplierId: Id,
  /** The site that it is about; null = the firm's own facts. The name is that of today. */
  site: z.object({ id: Id, name: z.string(), isNew: z.boolean() }).nullable(),
  state: z.enum(changeStates),
  changes: z.array(z.object({ field: z.string(), from: FactValue, to: FactValue })),
  note: z.string().nullable(),
  /** The office, not the officer: the firm deals with the office. */
  office: z.string(),
  proposedAt: Instant,
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
  /** May be taken back by whoever reads this. */
  undoable: z.boolean(),
});
export type ChangeResponse = z.output<typeof ChangeResponse>;

export const OfficeFactsResponse = z.object({
  supplierId: Id,
  facts: AllSupplierFacts,
  claimed: z.boolean(),
  officeFacts: z.array(z.string()),
  sites: z.array(SiteResponse),
  changes: z.array(ChangeResponse),
  version: Version,
});
export type OfficeFactsResponse = z.output<typeof OfficeFactsResponse>;

export const ProposeChangeRequest = z.strictObject({ facts: SupplierFactsRequest, note: optionalText(1000) });
export type ProposeChangeRequest = z.output<typeof ProposeChangeRequest>;
/** Without `siteId`: a site that the firm does not have yet. */
export const ProposeSiteRequest = z.strictObject({ siteId: Id.nullish(), site: SiteRequest, note: optionalText(1000) });
export type ProposeSiteRequest = z.output<typeof ProposeSiteRequest>;
/** With `fields`, only these are taken over. */
export const DecideChangeRequest = z.strictObject({ decision: z.enum(['accept', 'decline']), fields: z.array(z.string().max(60)).min(1).max(60).optional(), reason: optionalText(1000) });
export type DecideChangeRequest = z.output<typeof DecideChangeRequest>;

const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const ownPart = { ...supplier, object: 'own' } as const;
const office = { who: 'acting', kinds: ['office'], object: 'office_any' } as const;
const ChangeParams = z.strictObject({ changeId: Id });
const SupplierParams = z.strictObject({ supplierId: Id });
const tag = 'office: changes of a firm';
const mine = 'my supplier profile';

export const changeEndpoints = {
  officeFacts: endpoint({ method: 'GET', path: '/office/suppliers/:supplierId/facts', tag, summary: 'All facts of a firm with what the office entered and proposed', access: office, params: SupplierParams, response: OfficeFactsResponse, status: 200, errors: ['request.not_found'] }),
  propose: endpoint({ method: 'POST', path: '/office/suppliers/:supplierId/changes', tag, summary: 'Change facts: at once while nobody speaks for the firm, else as a proposal to it', access: office, params: SupplierParams, body: ProposeChangeRequest, response: ChangeResponse, status: 201, idempotent: true, ifMatch: true, errors: ['change.nothing', 'supplier.tax_code_invalid', 'supplier.tax_code_taken', 'request.not_found'] }),
  proposeSite: endpoint({ method: 'POST', path: '/office/suppliers/:supplierId/site-changes', tag, summary: 'Change a site or add one: at once while nobody speaks for the firm, else as a proposal to it; the version is the firm\'s', access: office, params: SupplierParams, body: ProposeSiteRequest, response: ChangeResponse, status: 201, idempotent: true, ifMatch: true, errors: ['change.nothing', 'request.not_found'] }),
  withdraw: endpoint({ method: 'POST', path: '/office/changes/:changeId/withdrawal', tag, summary: 'Take a proposal back that waits for the firm', access: office, params: ChangeParams, response: ChangeResponse, status: 200, idempotent: true, errors: ['change.not_open', 'request.not_found'] }),
  undoOffice: endpoint({ method: 'POST', path: '/office/changes/:changeId/undo', tag, summary: 'Take back what the office wrote', access: office, params: ChangeParams, response: ChangeResponse, status: 200, idempotent: true, errors: ['change.not_undoable', 'change.changed_since', 'supplier.tax_code_taken', 'request.not_found'] }),
  mine: endpoint({ method: 'GET', path: '/my/supplier/changes', tag: mine, summary: 'What the office proposes to change in my profile, and what became of it', access: supplier, response: z.object({ items: z.array(ChangeResponse) }), status: 200, errors: ['request.not_found'] }),
  decide: endpoint({ method: 'POST', path: '/my/supplier/changes/:changeId/decision', tag: mine, summary: 'Accept or decline a proposed change', access: ownPart, params: ChangeParams, body: DecideChangeRequest, response: ChangeResponse, status: 200, idempotent: true, errors: ['change.not_open', 'supplier.tax_code_taken', 'request.not_found'] }),
  undoMine: endpoint({ method: 'POST', path: '/my/supplier/changes/:changeId/undo', tag: mine, summary: 'Take my decision back', access: ownPart, params: ChangeParams, response: ChangeResponse, status: 200, idempotent: true, errors: ['change.not_undoable', 'change.changed_since', 'supplier.tax_code_taken', 'request.not_found'] }),
  confirm: endpoint({ method: 'POST', path: '/my/supplier/office-facts/confirmation', tag: mine, summary: 'What the office entered is right: it is our own statement from now on', access: supplier, status: 204, idempotent: true, errors: ['request.not_found'] }),
};
