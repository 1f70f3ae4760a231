import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, IsoDate, Version, text } from './fields';
import { StatementResponse, confidentialOfStatement } from './statements.contract';

/** A statement of the firm that the buyer has been introduced to, and what the buyer's own organisation has said of it. */
export const ConfirmableResponse = z.object({
  statement: StatementResponse.omit(confidentialOfStatement),
  /** Null unless a confirmation of my organisation counts today. */
  mine: z.object({ checkId: Id, on: IsoDate, until: IsoDate, note: z.string() }).nullable(),
});
export type ConfirmableResponse = z.output<typeof ConfirmableResponse>;

const Confirmables = z.object({ items: z.array(ConfirmableResponse) });

/** Exactly what the buyer has seen, and what it rests on: an order, a sample. The firm and the office read the words. */
export const ConfirmStatementRequest = z.strictObject({ statementId: Id, version: Version, note: text(5, 1000) });
export type ConfirmStatementRequest = z.output<typeof ConfirmStatementRequest>;

const party = { who: 'acting', kinds: ['buyer'], object: 'party' } as const;
const Params = z.strictObject({ introductionId: Id });
const tag = 'introductions';

export const confirmationEndpoints = {
  list: endpoint({ method: 'GET', path: '/introductions/:introductionId/statements', tag, summary: 'What the firm says it can make, with my own confirmations; once introduced', access: party, params: Params, response: Confirmables, status: 200, errors: ['introduction.transition_not_allowed', 'request.not_found'] }),
  confirm: endpoint({
    method: 'POST', path: '/introductions/:introductionId/confirmations', tag, summary: 'Confirm one statement of the firm from own experience; counts for two years or until the firm changes it', access: party, params: Params, body: ConfirmStatementRequest, response: Confirmables, status: 201, idempotent: true,
    errors: ['introduction.transition_not_allowed', 'verification.own_firm', 'verification.already_confirmed', 'verification.changed_since', 'request.not_found'],
  }),
  takeBack: endpoint({ method: 'POST', path: '/introductions/:introductionId/confirmations/:checkId/undo', tag, summary: 'Take a confirmation of my organisation back, with a reason that the firm reads', access: party, params: z.strictObject({ introductionId: Id, checkId: Id }), body: z.strictObject({ reason: text(5, 1000) }), response: Confirmables, status: 200, idempotent: true, errors: ['verification.already_ended', 'request.not_found'] }),
};
