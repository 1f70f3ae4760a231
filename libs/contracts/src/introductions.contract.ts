import { declineReasons, introductionParties, introductionStatuses } from '@matxich/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Cursor, Email, Id, Instant, Limit, Phone, Version, optionalText, pageOf, text } from './fields';

export const ContactResponse = z.object({ party: z.enum(introductionParties), name: z.string(), email: z.string(), phone: z.string().nullable(), organisationName: z.string() });
export type ContactResponse = z.output<typeof ContactResponse>;

export const IntroductionResponse = z.object({
  id: Id,
  rfqId: Id,
  rfqNumber: z.string(),
  rfqTitle: z.string(),
  supplierId: Id,
  supplierName: z.string(),
  /** Null for the supplier while the buyer stays anonymous. */
  buyerName: z.string().nullable(),
  status: z.enum(introductionStatuses),
  note: z.string(),
  supplierAcceptedAt: Instant.nullable(),
  buyerAcceptedAt: Instant.nullable(),
  introducedAt: Instant.nullable(),
  declinedBy: z.enum(introductionParties).nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  declineNote: z.string().nullable(),
  /** Both contact persons, only when introduced and only to the two parties. */
  contacts: z.array(ContactResponse),
  /** What the actor may do now. */
  actions: z.array(z.enum(['accept', 'decline', 'withdraw'])),
  demo: z.boolean(),
  createdAt: Instant,
  version: Version,
});
export type IntroductionResponse = z.output<typeof IntroductionResponse>;

export const ProposeIntroductionRequest = z.strictObject({ rfqId: Id, supplierId: Id, note: text(5, 1000) });
export type ProposeIntroductionRequest = z.output<typeof ProposeIntroductionRequest>;
/** Consent is given by this act, per introduction: these data go to the other party once both accept. */
export const AcceptIntroductionRequest = z.strictObject({
  contact: z.strictObject({ name: text(2, 120), email: Email, phone: Phone.nullish() }),
  consent: z.literal(true, { error: 'the contact person must agree to the disclosure' }),
});
export type AcceptIntroductionRequest = z.output<typeof AcceptIntroductionRequest>;
export const DeclineIntroductionRequest = z.strictObject({ reason: z.enum(declineReasons), note: optionalText(500) });
export type DeclineIntroductionRequest = z.output<typeof DeclineIntroductionRequest>;
export const WithdrawIntroductionRequest = z.strictObject({ note: text(5, 500) });
export type WithdrawIntroductionRequest = z.output<typeof WithdrawIntroductionRequest>;

const office = { who: 'acting', kinds: ['office'] } as const;
const party = { who: 'acting', kinds: ['supplier', 'buyer'], object: 'party' } as const;
const all = { who: 'acting', kinds: ['supplier', 'buyer', 'office'] } as const;
const Params = z.strictObject({ introductionId: Id });
const tag = 'introductions';

export const introductionEndpoints = {
  propose: endpoint({ method: 'POST', path: '/introductions', tag, summary: 'Propose to introduce a matched supplier to the buyer', access: office, body: ProposeIntroductionRequest, response: IntroductionResponse, status: 201, idempotent: true, errors: ['introduction.already_proposed', 'introduction.not_matched', 'request.not_found'] }),
  list: endpoint({ method: 'GET', path: '/introductions', tag, summary: 'Introductions I am a party to (office: all), newest first', access: all, query: z.strictObject({ status: z.enum(introductionStatuses).optional(), cursor: Cursor, limit: Limit }), response: pageOf(IntroductionResponse), status: 200, errors: [] }),
  read: endpoint({ method: 'GET', path: '/introductions/:introductionId', tag, summary: 'One introduction', access: { ...all, object: 'party' }, params: Params, response: IntroductionResponse, status: 200, errors: ['request.not_found'] }),
  accept: endpoint({ method: 'POST', path: '/introductions/:introductionId/accept', tag, summary: 'Accept, naming the contact person', access: party, params: Params, body: AcceptIntroductionRequest, response: IntroductionResponse, status: 200, idempotent: true, errors: ['introduction.transition_not_allowed', 'request.not_found'] }),
  decline: endpoint({ method: 'POST', path: '/introductions/:introductionId/decline', tag, summary: 'Decline with a reason', access: party, params: Params, body: DeclineIntroductionRequest, response: IntroductionResponse, status: 200, idempotent: true, errors: ['introduction.transition_not_allowed', 'request.not_found'] }),
  withdraw: endpoint({ method: 'POST', path: '/introductions/:introductionId/withdraw', tag, summary: 'The office takes its proposal back', access: { ...office, object: 'office_any' }, params: Params, body: WithdrawIntroductionRequest, response: IntroductionResponse, status: 200, idempotent: true, errors: ['introduction.transition_not_allowed', 'request.not_found'] }),
};
