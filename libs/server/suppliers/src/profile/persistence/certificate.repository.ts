import type { CertificateRequest } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { type Tx, newId, returnedRows } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import type { CertificateRow } from '../queries/supplier-profile.query';

@Injectable()
export class CertificateRepository {
  async insert(tx: Tx, supplierId: string, certificate: CertificateRequest): Promise<CertificateRow & { now: Date }> {
    const [row] = await tx.query<(CertificateRow & { now: Date })[]>(
      `INSERT INTO supplier_certificates (id, supplier_id, scheme, number, body, scope, issued_on, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       RETURNING id, scheme, number, body, scope, issued_on::text AS "issuedOn", valid_until::text AS "validUntil", clock_timestamp() AS now`,
      [newId(), supplierId, certificate.scheme, certificate.number ?? null, certificate.body ?? null, certificate.scope ?? null, certificate.issuedOn ?? null, certificate.validUntil ?? null],
    );
    if (!row) throw new Error('INSERT … RETURNING answers one row');
    return row;
  }

  /** @throws DomainError request.not_found */
  async remove(tx: Tx, supplierId: string, certificateId: string): Promise<void> {
    const rows = returnedRows(await tx.query('DELETE FROM supplier_certificates WHERE id = $1 AND supplier_id = $2 RETURNING id', [certificateId, supplierId]));
    if (rows.length === 0) throw new DomainError('request.not_found');
  }
}
