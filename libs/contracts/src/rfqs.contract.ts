import { currencies, incoterms, operators, outcomes, requirementKinds, requirementWeights, rfqPhases, verdictNotes, verificationLevels } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Code, Cursor, Id, Instant, Limit, Version, optionalText, pageOf, text } from './fields';
import { ParameterValue } from './values.contract';

const requirement = {
  kind: z.enum(requirementKinds),
  weight: z.enum(requirementWeights),
  process: Code.optional(),
  parameter: z.string().regex(/^[a-z0-9_]+$/).max(60).optional(),
  operator: z.enum(operators).optional(),
  unit: z.string().max(30).optional(),
  value: ParameterValue.optional(),
  codes: z.array(z.string().min(1).max(120)).max(60).optional(),
};
/** The server fills operator and unit of a `parameter` requirement from the capability schema. */
export const RequirementRequest = z.strictObject(requirement);
export type RequirementRequest = z.output<typeof RequirementRequest>;
export const RequirementResponse = z.object({ id: Id, ...requirement });
export type RequirementResponse = z.output<typeof RequirementResponse>;

const line = {
  title: text(1, 200),
  description: optionalText(2000),
  /** Estimated annual usage in pieces. */
  annualQuantity: z.number().int().min(1).max(1_000_000_000).nullish(),
  lotSize: z.number().int().min(1).max(1_000_000_000).nullish(),
};
export const RfqLineRequest = z.strictObject({ ...line, requirements: z.array(RequirementRequest).max(60).default([]) });
export type RfqLineRequest = z.output<typeof RfqLineRequest>;
export const RfqLineResponse = z.object({ id: Id, title: z.string(), description: z.string().nullable(), annualQuantity: z.number().int().nullable(), lotSize: z.number().int().nullable(), requirements: z.array(RequirementResponse) });
export type RfqLineResponse = z.output<typeof RfqLineResponse>;

export const RfqRequest = z.strictObject({
  title: text(3, 200),
  description: optionalText(5000),
  /** When quoting closes; decided by the database's clock. */
  deadline: Instant.nullish(),
  deliveryPlace: optionalText(200),
  incoterm: z.enum(incoterms).nullish(),
  currency: z.enum(currencies).default('VND'),
  /** Hidden by default: suppliers learn the buyer's name when an introduction is accepted. */
  showBuyer: z.boolean().default(false),
  lines: z.array(RfqLineRequest).max(50).default([]),
});
export type RfqRequest = z.output<typeof RfqRequest>;

export const RfqResponse = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  phase: z.enum(rfqPhases),
  deadline: Instant.nullable(),
  deliveryPlace: z.string().nullable(),
  incoterm: z.enum(incoterms).nullable(),
  currency: z.enum(currencies),
  showBuyer: z.boolean(),
  buyerId: Id,
  buyerName: z.string(),
  cancelReason: z.string().nullable(),
  lines: z.array(RfqLineResponse),
  demo: z.boolean(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  updatedAt: Instant,
  version: Version,
});
export type RfqResponse = z.output<typeof RfqResponse>;

export const RfqRow = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  phase: z.enum(rfqPhases),
  deadline: Instant.nullable(),
  buyerName: z.string(),
  lineCount: z.number().int(),
  /** Suppliers that pass every `must`; null while matching runs. */
  matchCount: z.number().int().nullable(),
  introductionCount: z.number().int(),
  demo: z.boolean(),
  updatedAt: Instant,
});
export type RfqRow = z.output<typeof RfqRow>;
export const CancelRfqRequest = z.strictObject({ reason: text(5, 500) });
export type CancelRfqRequest = z.output<typeof CancelRfqRequest>;

export const VerdictResponse = z.object({
  requirementId: Id,
  lineId: Id,
  requirement: RequirementResponse,
  outcome: z.enum(outcomes),
  note: z.enum(verdictNotes),
  stated: ParameterValue.nullable(),
  statedText: z.string().nullable(),
  statementId: Id.nullable(),
});
export type VerdictResponse = z.output<typeof VerdictResponse>;
export const ScoreResponse = z.object({ fit: z.number(), evidence: z.number(), freshness: z.number(), total: z.number() });
export type ScoreResponse = z.output<typeof ScoreResponse>;
export const MatchResponse = z.object({
  supplierId: Id,
  supplierName: z.string(),
  provinceCode: z.string().nullable(),
  verification: z.enum(verificationLevels),
  claimed: z.boolean(),
  demo: z.boolean(),
  rank: z.number().int(),
  score: ScoreResponse,
  eliminatedBy: z.array(Id),
  toComplete: z.array(Id),
  verdicts: z.array(VerdictResponse),
  /** Set when the office has proposed this pair. */
  introductionId: Id.nullable(),
  introductionStatus: z.string().nullable(),
});
export type MatchResponse = z.output<typeof MatchResponse>;
export const MatchesResponse = z.object({
  status: z.enum(['pending', 'completed']),
  matchingVersion: z.string().nullable(),
  finishedAt: Instant.nullable(),
  considered: z.number().int(),
  passing: z.number().int(),
  items: z.array(MatchResponse),
  next: z.string().nullable(),
});
export type MatchesResponse = z.output<typeof MatchesResponse>;

/** An open RFQ as a matched supplier sees it: never who else was considered. */
export const OpportunityResponse = z.object({
  rfqId: Id,
  number: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  buyerName: z.string().nullable(),
  phase: z.enum(rfqPhases),
  deadline: Instant.nullable(),
  deliveryPlace: z.string().nullable(),
  lines: z.array(RfqLineResponse),
  score: ScoreResponse,
  passes: z.boolean(),
  verdicts: z.array(VerdictResponse),
  introductionId: Id.nullable(),
  demo: z.boolean(),
});
export type OpportunityResponse = z.output<typeof OpportunityResponse>;

/** A fact that my profile leaves open and open RFQ lines ask for; lines where the firm fails something else do not count. */
export const WantedFactResponse = z.object({ kind: z.enum(requirementKinds), process: z.string().nullable(), parameter: z.string().nullable(), codes: z.array(z.string()).nullable(), lines: z.number().int() });
export type WantedFactResponse = z.output<typeof WantedFactResponse>;

const buyer = { who: 'acting', kinds: ['buyer'] } as const;
const ownBuyer = { ...buyer, object: 'own' } as const;
const buyerOrOffice = { who: 'acting', kinds: ['buyer', 'office'], object: 'own' } as const;
const office = { who: 'acting', kinds: ['office'] } as const;
const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const RfqParams = z.strictObject({ rfqId: Id });
const Paging = z.strictObject({ cursor: Cursor, limit: Limit });
const tag = 'rfqs';

export const rfqEndpoints = {
  list: endpoint({ method: 'GET', path: '/rfqs', tag, summary: 'My RFQs, newest first', access: buyer, query: Paging, response: pageOf(RfqRow), status: 200, errors: [] }),
  create: endpoint({ method: 'POST', path: '/rfqs', tag, summary: 'Start a draft', access: buyer, body: RfqRequest, response: RfqResponse, status: 201, idempotent: true, errors: ['rfq.requirement_invalid'] }),
  read: endpoint({ method: 'GET', path: '/rfqs/:rfqId', tag, summary: 'One RFQ: the buyer its own, the office published ones', access: buyerOrOffice, params: RfqParams, response: RfqResponse, status: 200, errors: ['request.not_found'] }),
  update: endpoint({ method: 'PATCH', path: '/rfqs/:rfqId', tag, summary: 'Replace the content of a draft', access: ownBuyer, params: RfqParams, body: RfqRequest, response: RfqResponse, status: 200, ifMatch: true, errors: ['rfq.requirement_invalid', 'rfq.transition_not_allowed', 'request.not_found'] }),
  publish: endpoint({ method: 'POST', path: '/rfqs/:rfqId/publish', tag, summary: 'Publish a draft; matching starts', access: ownBuyer, params: RfqParams, response: RfqResponse, status: 200, idempotent: true, errors: ['rfq.incomplete', 'rfq.deadline_in_past', 'rfq.transition_not_allowed', 'request.not_found'] }),
  cancel: endpoint({ method: 'POST', path: '/rfqs/:rfqId/cancel', tag, summary: 'Cancel with a reason', access: ownBuyer, params: RfqParams, body: CancelRfqRequest, response: RfqResponse, status: 200, idempotent: true, errors: ['rfq.transition_not_allowed', 'request.not_found'] }),
  matches: endpoint({ method: 'GET', path: '/rfqs/:rfqId/matches', tag, summary: 'Ranked suppliers with a verdict per requirement', access: buyerOrOffice, params: RfqParams, query: Paging, response: MatchesResponse, status: 200, errors: ['request.not_found'] }),
  officeList: endpoint({ method: 'GET', path: '/office/rfqs', tag: 'office: rfqs', summary: 'Published RFQs with match counts', access: office, query: Paging, response: pageOf(RfqRow), status: 200, errors: [] }),
  opportunities: endpoint({ method: 'GET', path: '/my/opportunities', tag: 'my opportunities', summary: 'Open RFQs my firm was considered for, best fit first', access: supplier, query: Paging, response: pageOf(OpportunityResponse), status: 200, errors: [] }),
  wantedFacts: endpoint({ method: 'GET', path: '/my/wanted-facts', tag: 'my opportunities', summary: 'The three missing facts that most open RFQ lines ask for', access: supplier, response: z.object({ items: z.array(WantedFactResponse).max(3) }), status: 200, errors: [] }),
  opportunity: endpoint({ method: 'GET', path: '/my/opportunities/:rfqId', tag: 'my opportunities', summary: 'One RFQ with my own verdicts', access: { ...supplier, object: 'party' }, params: RfqParams, response: OpportunityResponse, status: 200, errors: ['request.not_found'] }),
};
