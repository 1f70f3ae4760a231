import { certificateStates, evidenceLevels, outcomes, readCondition, verificationLevels } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { CodeList, Cursor, Id, Instant, IsoDate, Limit, PageNumber, Version, pageOf } from './fields';
import { ParameterValue } from './values.contract';
import { CertificateResponse, OwnCertificateResponse } from './certificates.contract';
import { ClaimDecisionRequest, ClaimRequest, ClaimResponse, ClaimableSupplierResponse } from './claims.contract';
import { MachineResponse } from './machines.contract';
import { SiteRequest, SiteResponse } from './sites.contract';
import { StatementRequest, StatementResponse, confidentialOfStatement } from './statements.contract';
import { SupplierFactsRequest, supplierDerived, supplierFacts } from './supplier-facts.contract';

/** `tolerance:0.01`: a condition that one statement has to meet; several hold together on the same statement (domain: readCondition). */
const ConditionList = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set((Array.isArray(value) ? value : [value]).flatMap((part) => part.split(',')).map((part) => part.trim()).filter(Boolean))])
  .pipe(z.array(z.string().max(120).refine((part) => readCondition(part) !== null, { error: 'name:value, for example tolerance:0.01, size:300x200x50, force:150..850' })).max(8));

/** Where to measure from: a park, a ward, or a position. */
const NearPlace = z.string().regex(/^(park:[a-z0-9-]{1,60}|ward:\d{5}|-?\d{1,2}(\.\d{1,6})?,-?\d{1,3}(\.\d{1,6})?)$/, { error: 'park:<code>, ward:<code> or <latitude>,<longitude>' });

export const supplierSorts = ['relevance', 'updated', 'name'] as const;
export const SearchSuppliersQuery = z.strictObject({
  q: z.string().trim().normalize('NFC').max(300).default(''),
  process: CodeList.optional(),
  material: CodeList.optional(),
  certificate: CodeList.optional(),
  province: CodeList.optional(),
  verification: CodeList.optional(),
  spec: ConditionList.optional(),
  /** Only statements with free capacity that was stated in the last 90 days. */
  free: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
  near: NearPlace.optional(),
  /** Kilometres from `near`. */
  within: z.coerce.number().int().min(1).max(500).optional(),
  /** At least this rung of the ladder. */
  level: z.enum(verificationLevels).optional(),
  /** Facts changed or confirmed within so many days. */
  fresh: z.coerce.number().int().min(1).max(3650).optional(),
  sort: z.enum(supplierSorts).default('relevance'),
  page: PageNumber,
  lang: z.enum(['vi', 'en']).default('vi'),
});
export type SearchSuppliersQuery = z.output<typeof SearchSuppliersQuery>;

/** Text cut into pieces; `hit` pieces are shown marked. Never HTML. */
export const MarkedText = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type MarkedText = z.output<typeof MarkedText>;

export const hitSources = ['statement', 'certificate', 'site', 'equivalent', 'prose'] as const;
const HitReason = z.object({
  /** What was understood; a statement at or below it answers. */
  code: z.string(),
  /** As typed; empty for a filter. */
  matched: z.string(),
  /** Where the firm says it; `equivalent`: a material that stands for it, `prose`: only in a text of the firm. */
  source: z.enum(hitSources),
  /** What the firm states: a process, a material, a scheme, or null. */
  stated: z.string().nullable(),
  statementId: Id.nullable(),
});

export const SupplierHitResponse = z.object({
  id: Id,
  name: z.string(),
  nameMarked: MarkedText,
  summaryMarked: MarkedText,
  provinceCode: z.string().nullable(),
  district: z.string().nullable(),
  taxCode: z.string().nullable(),
  verification: z.enum(verificationLevels),
  verifiedOn: IsoDate.nullable(),
  claimed: z.boolean(),
  demo: z.boolean(),
  /** The statements that answer the query best, at most three. */
  statements: z.array(z.object({ id: Id, process: z.string(), materials: z.array(z.string()), values: z.record(z.string(), ParameterValue), evidence: z.enum(evidenceLevels) })),
  statementCount: z.number().int(),
  certificates: z.array(z.object({ scheme: z.string(), validUntil: IsoDate.nullable(), state: z.enum(certificateStates) })),
  updatedAt: Instant,
  /** Kilometres from the place that was asked, to the nearest site; null when none was asked or no position is known. */
  distance: z.number().nullable(),
  /** Why it answers: each thing that was understood, and where the firm says it. */
  why: z.array(HitReason),
  /** Each condition on a figure, with what the shown statement says of it. */
  figures: z.array(z.object({ condition: z.string(), outcome: z.enum(outcomes), statementId: Id.nullable() })),
  /** Answers only with words of the query left out. Such hits stand behind all others, also in an order by name or date. */
  looser: z.boolean(),
});
export type SupplierHitResponse = z.output<typeof SupplierHitResponse>;
export const FacetResponse = z.array(z.object({ value: z.string(), count: z.number().int() }));
export type FacetResponse = z.output<typeof FacetResponse>;
export const SearchSuppliersResponse = z.object({
  hits: z.array(SupplierHitResponse),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Counts of suppliers; inside an active facet they stay disjunctive. */
  facets: z.object({ process: FacetResponse, material: FacetResponse, certificate: FacetResponse, province: FacetResponse, verification: FacetResponse }),
  /** What the query was understood as; words without accents may name two things, then both stand here with the same `matched`. */
  understood: z.array(z.object({ code: z.string(), kind: z.string(), matched: z.string(), /** Place in `q` (NFC). */ start: z.number().int(), end: z.number().int(), /** The word's language; null for figures, places and grades. */ language: z.string().nullable() })),
  /** True while the search server is away: PostgreSQL answers, without typing errors, without words of prose. */
  reduced: z.boolean(),
  /** For an empty answer: which single filter, taken away, brings how many. */
  relax: z.array(z.object({ facet: z.string(), value: z.string(), total: z.number().int() })),
});
export type SearchSuppliersResponse = z.output<typeof SearchSuppliersResponse>;

export const suggestionKinds = ['concept', 'place', 'supplier'] as const;
export const SuggestSearchQuery = z.strictObject({ q: z.string().trim().normalize('NFC').min(1).max(120), lang: z.enum(['vi', 'en']).default('vi') });
export type SuggestSearchQuery = z.output<typeof SuggestSearchQuery>;
/** Concepts, places and firms that fit half-typed words, best first within each kind. */
export const SearchSuggestionsResponse = z.object({
  items: z.array(z.object({ kind: z.enum(suggestionKinds), /** Code of a concept or a place, id of a firm. */ code: z.string(), label: z.string(), /** The name or synonym that fits, when it is another than the label. */ matched: z.string().nullable() })),
});
export type SearchSuggestionsResponse = z.output<typeof SearchSuggestionsResponse>;

const supplierCommon = {
  id: Id,
  ...supplierFacts,
  ...supplierDerived,
  verification: z.enum(verificationLevels),
  verifiedOn: IsoDate.nullable(),
  claimed: z.boolean(),
  demo: z.boolean(),
  sites: z.array(SiteResponse),
  statements: z.array(StatementResponse),
  machines: z.array(MachineResponse),
  certificates: z.array(CertificateResponse),
  updatedAt: Instant,
  version: Version,
};
/** What everybody may see: no contact person, no exact capacity (product.md 3.4). */
export const SupplierResponse = z.object({ ...supplierCommon, statements: z.array(StatementResponse.omit(confidentialOfStatement)) });
export type SupplierResponse = z.output<typeof SupplierResponse>;
/** What the firm itself sees. */
export const OwnSupplierResponse = z.object({ ...supplierCommon, certificates: z.array(OwnCertificateResponse), householdCode: z.string().nullable(), phone: z.string().nullable(), completeness: z.number().min(0).max(1), missing: z.array(z.string()) });
export type OwnSupplierResponse = z.output<typeof OwnSupplierResponse>;

export const OfficeSupplierRow = z.object({
  id: Id,
  nameVi: z.string(),
  taxCode: z.string().nullable(),
  provinceCode: z.string().nullable(),
  registeredAddress: z.string().nullable(),
  verification: z.enum(verificationLevels),
  claimed: z.boolean(),
  demo: z.boolean(),
  statementCount: z.number().int(),
  source: z.string().nullable(),
  updatedAt: Instant,
});
export type OfficeSupplierRow = z.output<typeof OfficeSupplierRow>;
export const OfficeSuppliersQuery = z.strictObject({
  q: z.string().trim().normalize('NFC').max(200).default(''),
  show: z.enum(['all', 'claimed', 'unclaimed', 'without_statements']).default('all'),
  cursor: Cursor,
  limit: Limit,
});
export type OfficeSuppliersQuery = z.output<typeof OfficeSuppliersQuery>;

const anyone = { who: 'anyone' } as const;
const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const ownPart = { ...supplier, object: 'own' } as const;
const office = { who: 'acting', kinds: ['office'] } as const;
const officeAny = { ...office, object: 'office_any' } as const;
const SupplierParams = z.strictObject({ supplierId: Id });
const tag = 'suppliers';
const mine = 'my supplier profile';
const registry = 'office: register';

export const supplierEndpoints = {
  search: endpoint({ method: 'GET', path: '/suppliers', tag, summary: 'Search suppliers by capability', access: anyone, query: SearchSuppliersQuery, response: SearchSuppliersResponse, status: 200, errors: ['search.place_unknown'] }),
  suggest: endpoint({ method: 'GET', path: '/suppliers/suggestions', tag, summary: 'While one types: capabilities, places and firms together', access: anyone, query: SuggestSearchQuery, response: SearchSuggestionsResponse, status: 200, errors: [] }),
  read: endpoint({ method: 'GET', path: '/suppliers/:supplierId', tag, summary: 'Public page of a supplier', access: anyone, params: SupplierParams, response: SupplierResponse, status: 200, errors: ['request.not_found'] }),
  own: endpoint({ method: 'GET', path: '/my/supplier', tag: mine, summary: 'The profile of my firm; 404 until one is listed or claimed', access: supplier, response: OwnSupplierResponse, status: 200, errors: ['request.not_found'] }),
  list: endpoint({ method: 'POST', path: '/my/supplier', tag: mine, summary: 'List my firm when the register does not have it', access: supplier, body: SupplierFactsRequest, response: OwnSupplierResponse, status: 201, idempotent: true, errors: ['supplier.tax_code_invalid', 'supplier.tax_code_taken', 'supplier.already_linked'] }),
  update: endpoint({ method: 'PATCH', path: '/my/supplier', tag: mine, summary: 'Change the facts of my firm', access: supplier, body: SupplierFactsRequest, response: OwnSupplierResponse, status: 200, ifMatch: true, errors: ['supplier.tax_code_invalid', 'supplier.tax_code_taken', 'request.not_found'] }),
  addSite: endpoint({ method: 'POST', path: '/my/supplier/sites', tag: mine, summary: 'Add a factory site', access: supplier, body: SiteRequest, response: SiteResponse, status: 201, idempotent: true, errors: ['request.not_found'] }),
  updateSite: endpoint({ method: 'PATCH', path: '/my/supplier/sites/:siteId', tag: mine, summary: 'Change a site', access: ownPart, params: z.strictObject({ siteId: Id }), body: SiteRequest, response: SiteResponse, status: 200, ifMatch: true, errors: [] }),
  addStatement: endpoint({ method: 'POST', path: '/my/supplier/statements', tag: mine, summary: 'Add a capability statement', access: supplier, body: StatementRequest, response: StatementResponse, status: 201, idempotent: true, errors: ['statement.process_unknown', 'statement.material_unknown', 'statement.parameter_invalid', 'request.not_found'] }),
  updateStatement: endpoint({ method: 'PATCH', path: '/my/supplier/statements/:statementId', tag: mine, summary: 'Change a capability statement', access: ownPart, params: z.strictObject({ statementId: Id }), body: StatementRequest, response: StatementResponse, status: 200, ifMatch: true, errors: ['statement.process_unknown', 'statement.material_unknown', 'statement.parameter_invalid'] }),
  removeStatement: endpoint({ method: 'DELETE', path: '/my/supplier/statements/:statementId', tag: mine, summary: 'Take a capability statement away', access: ownPart, params: z.strictObject({ statementId: Id }), status: 204, errors: [] }),
  claimable: endpoint({ method: 'GET', path: '/my/claimable-suppliers', tag: mine, summary: 'Find my firm in the register by name or tax code', access: supplier, query: z.strictObject({ q: z.string().trim().normalize('NFC').min(2).max(200) }), response: z.object({ items: z.array(ClaimableSupplierResponse) }), status: 200, errors: [] }),
  claim: endpoint({ method: 'POST', path: '/my/claims', tag: mine, summary: 'Claim a listed firm; by proof where it is certain, else an officer decides', access: supplier, body: ClaimRequest, response: ClaimResponse, status: 201, idempotent: true, errors: ['supplier.already_claimed', 'supplier.already_linked', 'claim.already_pending', 'claim.proof_email_foreign', 'request.not_found'] }),
  ownClaims: endpoint({ method: 'GET', path: '/my/claims', tag: mine, summary: 'My claims and their answers', access: supplier, response: z.object({ items: z.array(ClaimResponse) }), status: 200, errors: [] }),
  officeList: endpoint({ method: 'GET', path: '/office/suppliers', tag: registry, summary: 'The register', access: office, query: OfficeSuppliersQuery, response: pageOf(OfficeSupplierRow), status: 200, errors: [] }),
  officeClaims: endpoint({ method: 'GET', path: '/office/claims', tag: registry, summary: 'Claims, waiting ones first', access: office, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: pageOf(ClaimResponse), status: 200, errors: [] }),
  decideClaim: endpoint({ method: 'POST', path: '/office/claims/:claimId/decision', tag: registry, summary: 'Approve or reject a claim', access: officeAny, params: z.strictObject({ claimId: Id }), body: ClaimDecisionRequest, response: ClaimResponse, status: 200, idempotent: true, errors: ['claim.not_pending', 'claim.reason_required', 'supplier.already_claimed', 'supplier.already_linked', 'request.not_found'] }),
};
