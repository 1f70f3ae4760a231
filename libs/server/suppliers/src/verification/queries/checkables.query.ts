import type { CheckablesResponse, FileResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { toOwnCertificates } from '../../certificates/certificate-row';
import { fileJson } from '../../files/queries/file-row';
import { toSupplier } from '../../profile/http/supplier.mapper';
import { SupplierProfileQuery } from '../../profile/queries/supplier-profile.query';

/** One part of the firm as the officer finds it: the paper that a check of it would name, and whether the officer wrote it. */
interface Look {
  subjectId: string;
  paper: FileResponse | null;
  ownEntry: boolean;
}

/** $1 = firm, $2 = officer. `evidence_of` is what the database itself notes beside a check (migration 41). */
const looks = `
  SELECT part.id AS "subjectId", $2::uuid = ANY (authors_of(part.subject, part.id)) AS "ownEntry", (SELECT ${fileJson} FROM files f WHERE f.id = evidence_of(part.subject, part.id)) AS paper
  FROM (SELECT 'firm' AS subject, $1::uuid AS id UNION ALL SELECT 'certificate', id FROM supplier_certificates WHERE supplier_id = $1 UNION ALL SELECT 'statement', id FROM capability_statements WHERE supplier_id = $1) AS part`;

/** Everything of one firm that an officer can check, each beside its paper and with the version that a check has to name. */
@Injectable()
export class CheckablesQuery {
  constructor(
    private readonly database: Database,
    private readonly profiles: SupplierProfileQuery,
  ) {}

  /** @throws DomainError request.not_found */
  async execute(actor: Actor, supplierId: string): Promise<CheckablesResponse> {
    const row = await this.profiles.visible(supplierId);
    if (!row) throw new DomainError('request.not_found');
    const found = new Map((await this.database.query<Look>(looks, [supplierId, actor.userId])).map(({ subjectId, ...look }) => [subjectId, look]));
    const lookOf = (id: string) => found.get(id) ?? { paper: null, ownEntry: false };
    const firm = toSupplier(row);
    return {
      ...firm,
      ...lookOf(firm.id),
      certificates: toOwnCertificates(row.certificates, row.now).map((certificate) => ({ ...certificate, ...lookOf(certificate.id) })),
      statements: firm.statements.map((statement) => ({ ...statement, ...lookOf(statement.id) })),
    };
  }
}
