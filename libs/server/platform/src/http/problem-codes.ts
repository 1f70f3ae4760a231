import type { ErrorCode } from '@matxich/domain';

/** Exhaustive: a code without a status does not compile. */
export const statusOf: Record<ErrorCode, number> = {
  'request.invalid': 422,
  'request.not_found': 404,
  'request.too_large': 413,
  'request.unsupported_media': 415,
  'request.cross_site': 403,
  'request.rate_limited': 429,
  'request.precondition_required': 428,
  'request.precondition_failed': 412,
  'idempotency.key_missing': 400,
  'idempotency.key_reused': 422,
  'idempotency.in_flight': 409,
  'session.required': 401,
  'session.forbidden': 403,
  'sign_in.failed': 401,
  'sign_in.throttled': 429,
  'account.email_taken': 409,
  'account.email_unverified': 403,
  'account.token_invalid': 422,
  'account.password_weak': 422,
  'office.token_invalid': 422,
  'member.last_admin': 409,
  'privacy.email_differs': 422,
  'supplier.tax_code_invalid': 422,
  'supplier.tax_code_taken': 409,
  'supplier.already_claimed': 409,
  'supplier.already_linked': 409,
  'change.nothing': 422,
  'change.not_open': 409,
  'change.not_undoable': 409,
  'change.changed_since': 409,
  'claim.already_pending': 409,
  'claim.not_pending': 409,
  'claim.reason_required': 422,
  'claim.proof_email_foreign': 422,
  'claim.token_invalid': 422,
  'duplicate.decided': 409,
  'merge.both_claimed': 409,
  'merge.claimed_survives': 409,
  'merge.different_tax_codes': 409,
  'merge.introductions_collide': 409,
  'merge.already_merged': 409,
  'merge.already_undone': 409,
  'merge.changed_since': 409,
  'merge.later_merge': 409,
  'statement.process_unknown': 422,
  'statement.parameter_invalid': 422,
  'statement.material_unknown': 422,
  'certificate.scheme_unknown': 422,
  'certificate.dates_reversed': 422,
  'import.unreadable': 422,
  'import.format_unknown': 415,
  'import.too_large': 413,
  'import.too_many_rows': 422,
  'import.no_header': 422,
  'import.already_committed': 409,
  'import.unmapped': 409,
  'import.mapping_invalid': 422,
  'import.not_committed': 409,
  'import.already_undone': 409,
  'import.undo_expired': 409,
  'export.too_many_rows': 422,
  'rfq.incomplete': 422,
  'rfq.deadline_in_past': 422,
  'rfq.transition_not_allowed': 409,
  'rfq.requirement_invalid': 422,
  'introduction.transition_not_allowed': 409,
  'introduction.already_proposed': 409,
  'introduction.not_matched': 409,
  'introduction.reason_required': 422,
  'search.unavailable': 503,
  'server.unavailable': 503,
  'server.error': 500,
};

const byStatus: Record<number, ErrorCode> = { 400: 'request.invalid', 401: 'session.required', 403: 'session.forbidden', 404: 'request.not_found', 405: 'request.not_found', 413: 'request.too_large', 415: 'request.unsupported_media', 429: 'request.rate_limited', 503: 'server.unavailable' };

/** Errors that Fastify or Nest raise themselves. */
export const codeOfHttpStatus = (status: number): ErrorCode => byStatus[status] ?? (status < 500 ? 'request.invalid' : 'server.error');

/** English for clients without a catalogue; the SPA translates by code. */
export function describeProblem(code: ErrorCode): { title: string; detail: string } {
  const [subject = '', problem = ''] = code.split('.');
  const words = (text: string) => text.replaceAll('_', ' ');
  return { title: `${words(subject)}: ${words(problem)}`, detail: `The request was refused because of ${code}. See \`errors\` for the fields to mend.` };
}
