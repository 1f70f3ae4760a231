import type { CertificateRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type Reads, type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type CertificateRow, certificateJson } from '../certificate-row';

export interface CertificateNow {
  certificate: CertificateRow;
  now: Date;
}

const columns = ['scheme', 'edition', 'number', 'body', 'accreditation', 'scope', 'site_ids', 'issued_on', 'valid_until', 'last_surveillance_on', 'status', 'evidence_file_id'] as const;

const values = (certificate: CertificateRequest): unknown[] => [
  certificate.scheme, certificate.edition ?? null, certificate.number ?? null, certificate.body ?? null, certificate.accreditation ?? null, certificate.scope ?? null, certificate.siteIds,
  certificate.issuedOn ?? null, certificate.validUntil ?? null, certificate.lastSurveillanceOn ?? null, certificate.status, certificate.evidenceFileId ?? null,
];

@Injectable()
export class CertificateRepository {
  /** @param enteredBy the officer who writes it for the firm; null = its own people */
  async insert(tx: Tx, supplierId: string, certificate: CertificateRequest, enteredBy: string | null): Promise<CertificateNow> {
    const id = newId();
    await tx.query(`INSERT INTO supplier_certificates (${columns.join(', ')}, id, supplier_id, entered_by) VALUES ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9, $10, $11, $12, $13, $14, $15)`, [...values(certificate), id, supplierId, enteredBy]);
    return this.read(tx, id);
  }

  /** What its own people change is theirs from then on. @throws DomainError request.not_found, request.precondition_failed */
  async update(tx: Tx, supplierId: string, certificateId: string, version: number, certificate: CertificateRequest): Promise<CertificateNow> {
    const rows = returnedRows(
      await tx.query(
        `UPDATE supplier_certificates SET ${columns.map((column, at) => `${column} = $${at + 1}`).join(', ')}, entered_by = NULL, version = version + 1, updated_at = clock_timestamp()
         WHERE id = $13 AND supplier_id = $14 AND version = $15 RETURNING id`,
        [...values(certificate), certificateId, supplierId, version],
      ),
    );
    if (rows.length > 0) return this.read(tx, certificateId);
    const known = await tx.query<unknown[]>('SELECT 1 FROM supplier_certificates WHERE id = $1 AND supplier_id = $2', [certificateId, supplierId]);
    throw new DomainError(known.length > 0 ? 'request.precondition_failed' : 'request.not_found');
  }

  /** @throws DomainError request.not_found */
  async remove(tx: Tx, supplierId: string, certificateId: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM supplier_certificates WHERE id = $1 AND supplier_id = $2 RETURNING id', [certificateId, supplierId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }

  /** @throws DomainError certificate.site_unknown, certificate.evidence_unknown: both must be the firm's own */
  async checkParts(tx: Tx, supplierId: string, { siteIds, evidenceFileId }: CertificateRequest): Promise<void> {
    const [found] = await tx.query<{ sites: number; evidence: boolean }[]>(
      `SELECT (SELECT count(*)::int FROM supplier_sites WHERE supplier_id = $1 AND id = ANY($2::uuid[])) AS sites, $3::uuid IS NULL OR EXISTS (SELECT 1 FROM files WHERE id = $3 AND supplier_id = $1 AND purpose = 'evidence') AS evidence`,
      [supplierId, siteIds, evidenceFileId ?? null],
    );
    if (found!.sites !== new Set(siteIds).size) throw new DomainError('certificate.site_unknown', {}, [{ path: 'siteIds', message: 'choice' }]);
    if (!found!.evidence) throw new DomainError('certificate.evidence_unknown', {}, [{ path: 'evidenceFileId', message: 'choice' }]);
  }

  private async read(reads: Reads, id: string): Promise<CertificateNow> {
    const [row] = (await reads.query(`SELECT ${certificateJson} AS certificate, clock_timestamp() AS now FROM supplier_certificates c WHERE c.id = $1`, [id])) as CertificateNow[];
    return row!;
  }
}
