import type { WaitingCheckResponse } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { Database, decodeCursor, toPage } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { type CertificateRow, certificateJson, toOwnCertificate } from '../../certificates/certificate-row';
import { fileJson } from '../../files/queries/file-row';
import { OpenDemand } from '../open-demand';

type WaitingRow = Omit<WaitingCheckResponse, 'certificate' | 'requestedAt'> & { certificate: CertificateRow | null; requestedAt: Date; priority: number; now: Date };

/**
 * Days waiting plus open RFQ lines that ask for it, highest first, then the older request: what is wanted comes sooner, and
 * nothing waits for ever. An expired certificate is not worth a look. $1 codes, $2 lines, $3 the officer, $4 $5 position, $6 limit.
 */
const waiting = `
  SELECT *, "waitingDays" + wanted AS priority FROM (
    SELECT q.id, q.supplier_id AS "supplierId", s.name_vi AS "supplierName", s.tax_code AS "taxCode", s.is_demo AS demo, q.subject, q.subject_id AS "subjectId", coalesce(c.version, st.version, s.version) AS version, q.note, q.requested_at AS "requestedAt",
           vietnam_today() - (q.requested_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "waitingDays", coalesce(d.lines, 0) AS wanted,
           CASE WHEN c.id IS NOT NULL THEN ${certificateJson} END AS certificate,
           CASE WHEN st.id IS NOT NULL THEN json_build_object('id', st.id, 'process', st.process, 'materials', st.materials, 'values', st."values", 'evidence', statement_evidence(st.id, st.evidence), 'version', st.version) END AS statement,
           (SELECT ${fileJson} FROM files f WHERE f.id = q.file_id) AS evidence,
           CASE q.subject WHEN 'certificate' THEN certificate_level(c.id, c.entered_by) WHEN 'firm' THEN firm_level(s.id, s.verification) ELSE 'self_declared' END AS level,
           $3::uuid = ANY (authors_of(q.subject, q.subject_id)) AS "ownEntry", clock_timestamp() AS now
    FROM verification_requests q JOIN suppliers s ON s.id = q.supplier_id AND s.visible
    LEFT JOIN supplier_certificates c ON q.subject = 'certificate' AND c.id = q.subject_id
    LEFT JOIN capability_statements st ON q.subject = 'statement' AND st.id = q.subject_id
    LEFT JOIN unnest($1::text[], $2::int[]) AS d (code, lines) ON d.code = coalesce(c.scheme, st.process)
    WHERE q.closed_at IS NULL AND (q.subject <> 'firm' OR q.subject_id = q.supplier_id) AND (c.valid_until IS NULL OR c.valid_until >= vietnam_today())
  ) AS open
  WHERE $4::int IS NULL OR (-("waitingDays" + wanted), id) > (-$4::int, $5::uuid)
  ORDER BY priority DESC, id LIMIT $6`;

@Injectable()
export class VerificationQueueQuery {
  constructor(
    private readonly database: Database,
    private readonly demand: OpenDemand,
  ) {}

  async execute(actor: Actor, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<{ items: WaitingCheckResponse[]; next: string | null }> {
    const position = decodeCursor(cursor, 2);
    const lines = await this.demand.linesByCode();
    const rows = await this.database.query<WaitingRow>(waiting, [[...lines.keys()], [...lines.values()], actor.userId, position?.[0] ?? null, position?.[1] ?? null, limit + 1]);
    return toPage(rows, limit, (row) => [row.priority, row.id], ({ certificate, requestedAt, priority: _priority, now, ...row }) => ({
      ...row,
      certificate: certificate && toOwnCertificate(certificate, now),
      requestedAt: requestedAt.toISOString(),
    }));
  }
}
