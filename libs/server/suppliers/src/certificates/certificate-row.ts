import type { CertificateResponse, FileResponse, OwnCertificateResponse } from '@matxich/contracts';
import { type CertificateStatus, byState, certificateState } from '@matxich/domain';
import { fileJson } from '../files/queries/file-row';

/** As the database tells it; the state follows from it and the clock. */
export interface CertificateRow extends Omit<CertificateResponse, 'state'> {
  status: CertificateStatus;
  evidence: FileResponse | null;
  waiting: boolean;
  version: number;
}

const lastCheck = (what: string): string =>
  `(SELECT ${what} FROM verification_checks k WHERE k.subject = 'certificate' AND k.subject_id = c.id AND k.ended_at IS NULL AND k.result = 'confirmed' AND (k.valid_until IS NULL OR k.valid_until >= vietnam_today()) ORDER BY check_rung(k.level) DESC, k.checked_at DESC LIMIT 1)`;

/** One certificate under the alias `c` as JSON. Its level is asked of the clock (migration 41). */
export const certificateJson = `json_build_object('id', c.id, 'scheme', c.scheme, 'edition', c.edition, 'number', c.number, 'body', c.body, 'accreditation', c.accreditation, 'scope', c.scope, 'siteIds', c.site_ids,
  'issuedOn', c.issued_on::text, 'validUntil', c.valid_until::text, 'lastSurveillanceOn', c.last_surveillance_on::text, 'status', c.status, 'verification', certificate_level(c.id, c.entered_by),
  'checkedOn', ${lastCheck("(k.checked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text")}, 'checkedUntil', ${lastCheck('k.valid_until::text')}, 'enteredByOffice', c.entered_by IS NOT NULL,
  'evidence', (SELECT ${fileJson} FROM files f WHERE f.id = c.evidence_file_id), 'waiting', EXISTS (SELECT 1 FROM verification_requests q WHERE q.subject = 'certificate' AND q.subject_id = c.id AND q.closed_at IS NULL), 'version', c.version)`;

/** What everybody may see. */
export function toCertificate({ status, evidence: _evidence, waiting: _waiting, version: _version, ...row }: CertificateRow, now: Date): CertificateResponse {
  return { ...row, state: certificateState({ ...row, status }, now) };
}

export const toOwnCertificate = (row: CertificateRow, now: Date): OwnCertificateResponse => ({ ...row, state: certificateState(row, now) });

/** Expired ones first (product.md P21). */
export const toCertificates = (rows: CertificateRow[], now: Date): CertificateResponse[] => byState(rows.map((row) => toCertificate(row, now)));
export const toOwnCertificates = (rows: CertificateRow[], now: Date): OwnCertificateResponse[] => byState(rows.map((row) => toOwnCertificate(row, now)));
