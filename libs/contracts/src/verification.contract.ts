import { checkLevels, checkResults, checkStandings, checkSubjects, evidenceLevels, verificationLevels } from '@matxich/domain';
import { z } from 'zod';
import { OwnCertificateResponse } from './certificates.contract';
import { endpoint } from './endpoint';
import { Cursor, Id, Instant, IsoDate, Limit, Version, optionalText, pageOf, text } from './fields';
import { FileResponse } from './files.contract';
import { StatementResponse, confidentialOfStatement } from './statements.contract';
import { SupplierResponse } from './suppliers.contract';
import { ParameterValue } from './values.contract';

export const checkEnds = ['undone', 'changed', 'removed'] as const;

/** One look at a proof: who, when, until, why. */
export const CheckResponse = z.object({
  id: Id,
  subject: z.enum(checkSubjects),
  subjectId: Id,
  /** Scheme of a certificate, process of a statement; null for the firm, and for what has been removed. */
  about: z.string().nullable(),
  level: z.enum(checkLevels),
  result: z.enum(checkResults),
  note: z.string(),
  /** The paper that was seen; it stays as long as the check does. */
  evidence: FileResponse.nullable(),
  until: IsoDate.nullable(),
  /** Derived from the clock. */
  standing: z.enum(checkStandings),
  checkedBy: z.string(),
  checkedAt: Instant,
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
  endCause: z.enum(checkEnds).nullable(),
  endReason: z.string().nullable(),
});
export type CheckResponse = z.output<typeof CheckResponse>;

export const CheckRequest = z.strictObject({
  subject: z.enum(checkSubjects),
  subjectId: Id,
  level: z.enum(checkLevels),
  result: z.enum(checkResults).default('confirmed'),
  note: text(5, 1000),
  until: IsoDate.nullish(),
  /** The version of the firm, certificate or statement that was looked at: a later one is refused. */
  version: Version.nullish(),
  /** The paper that was looked at beside it, null for none: another one is refused, too. */
  evidenceId: Id.nullish(),
});
export type CheckRequest = z.output<typeof CheckRequest>;

const WaitingStatement = z.object({ id: Id, process: z.string(), materials: z.array(z.string()), values: z.record(z.string(), ParameterValue), evidence: z.enum(evidenceLevels), version: Version });

/** What waits for an officer. */
export const WaitingCheckResponse = z.object({
  id: Id,
  supplierId: Id,
  supplierName: z.string(),
  taxCode: z.string().nullable(),
  demo: z.boolean(),
  subject: z.enum(checkSubjects),
  subjectId: Id,
  /** Of the certificate, the statement or the firm: what a check has to name. */
  version: Version,
  certificate: OwnCertificateResponse.nullable(),
  statement: WaitingStatement.nullable(),
  evidence: FileResponse.nullable(),
  level: z.enum(verificationLevels),
  note: z.string().nullable(),
  requestedAt: Instant,
  waitingDays: z.number().int(),
  /** Open RFQ lines that ask for this scheme or process. */
  wanted: z.number().int(),
  /** The officer who asks has entered it: somebody else must look. */
  ownEntry: z.boolean(),
});
export type WaitingCheckResponse = z.output<typeof WaitingCheckResponse>;

const looked = { paper: FileResponse.nullable(), ownEntry: z.boolean() };
/** One firm as an officer checks it: every part beside its paper. */
export const CheckablesResponse = SupplierResponse.extend({
  ...looked,
  certificates: z.array(OwnCertificateResponse.extend(looked)),
  statements: z.array(StatementResponse.omit(confidentialOfStatement).extend(looked)),
});
export type CheckablesResponse = z.output<typeof CheckablesResponse>;

const supplier = { who: 'acting', kinds: ['supplier'] } as const;
const office = { who: 'acting', kinds: ['office'] } as const;
const officeAny = { ...office, object: 'office_any' } as const;
const SupplierParams = z.strictObject({ supplierId: Id });
const Checks = z.object({ items: z.array(CheckResponse) });
const tag = 'verification';

export const verificationEndpoints = {
  queue: endpoint({ method: 'GET', path: '/office/verification-queue', tag, summary: 'What waits to be checked: days waiting plus open RFQ lines that ask for it, highest first', access: office, query: z.strictObject({ cursor: Cursor, limit: Limit }), response: pageOf(WaitingCheckResponse), status: 200, errors: [] }),
  checkables: endpoint({ method: 'GET', path: '/office/suppliers/:supplierId/checkables', tag, summary: 'Everything of a firm that can be checked, each beside its paper and with the version that a check has to name', access: officeAny, params: SupplierParams, response: CheckablesResponse, status: 200, errors: ['request.not_found'] }),
  check: endpoint({ method: 'POST', path: '/office/suppliers/:supplierId/checks', tag, summary: 'Say what was looked at and what it showed', access: officeAny, params: SupplierParams, body: CheckRequest, response: CheckResponse, status: 201, idempotent: true, errors: ['verification.own_entry', 'verification.level_not_yours', 'verification.until_out_of_range', 'verification.changed_since', 'request.not_found'] }),
  undo: endpoint({ method: 'POST', path: '/office/checks/:checkId/undo', tag, summary: 'Take a check back, with a reason that the firm reads', access: officeAny, params: z.strictObject({ checkId: Id }), body: z.strictObject({ reason: text(5, 1000) }), response: CheckResponse, status: 200, idempotent: true, errors: ['verification.already_ended', 'request.not_found'] }),
  ofSupplier: endpoint({ method: 'GET', path: '/office/suppliers/:supplierId/checks', tag, summary: 'All that was ever checked of a firm', access: officeAny, params: SupplierParams, response: Checks, status: 200, errors: ['request.not_found'] }),
  own: endpoint({ method: 'GET', path: '/my/supplier/checks', tag, summary: 'All that was ever checked of my firm', access: supplier, response: Checks, status: 200, errors: ['request.not_found'] }),
  request: endpoint({ method: 'POST', path: '/my/supplier/check-requests', tag, summary: 'Ask the office to check the firm or a statement', access: supplier, body: z.strictObject({ subject: z.enum(checkSubjects), subjectId: Id, fileId: Id.nullish(), note: optionalText(500) }), status: 202, idempotent: true, errors: ['certificate.evidence_unknown', 'request.not_found'] }),
};
