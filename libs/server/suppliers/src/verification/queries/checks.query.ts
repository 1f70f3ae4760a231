import type { CheckResponse } from '@matxich/contracts';
import { checkStanding } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { fileJson } from '../../files/queries/file-row';

type CheckRow = Omit<CheckResponse, 'standing' | 'checkedAt' | 'endedAt'> & { checkedAt: Date; endedAt: Date | null; now: Date };

/** Of a buyer the firm learns which organisation spoke; its people are named where they have consented to it, in the introduction. */
const byBuyer = (person: string): string => `k.level = 'buyer_confirmed' AND (${person} = k.checked_by OR EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = ${person} AND m.organisation_id = k.checked_for))`;

/** Names of people come by a join with identity's tables: one screen, read-only. */
const checks = `
  SELECT k.id, k.subject, k.subject_id AS "subjectId", coalesce(c.scheme, st.process) AS about, k.level, k.result, k.note, (SELECT ${fileJson} FROM files f WHERE f.id = k.evidence_file_id) AS evidence, k.valid_until::text AS until,
         CASE WHEN ${byBuyer('k.checked_by')} THEN coalesce(o.name, '') ELSE coalesce(u.name, '') || coalesce(' · ' || o.name, '') END AS "checkedBy", k.checked_at AS "checkedAt", k.ended_at AS "endedAt", CASE WHEN ${byBuyer('k.ended_by')} THEN o.name ELSE e.name END AS "endedBy", k.end_cause AS "endCause", k.end_reason AS "endReason", clock_timestamp() AS now
  FROM verification_checks k
  LEFT JOIN supplier_certificates c ON k.subject = 'certificate' AND c.id = k.subject_id LEFT JOIN capability_statements st ON k.subject = 'statement' AND st.id = k.subject_id
  LEFT JOIN users u ON u.id = k.checked_by LEFT JOIN organisations o ON o.id = k.checked_for LEFT JOIN users e ON e.id = k.ended_by`;

function toCheck({ now, checkedAt, endedAt, ...row }: CheckRow): CheckResponse {
  return { ...row, standing: checkStanding({ ...row, ended: endedAt !== null }, now), checkedAt: checkedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

/** The history of looks: nothing is ever taken out of it. */
@Injectable()
export class ChecksQuery {
  constructor(private readonly database: Database) {}

  async byId(reads: Reads, checkId: string): Promise<CheckResponse> {
    const [row] = (await reads.query(`${checks} WHERE k.id = $1`, [checkId])) as CheckRow[];
    return toCheck(row!);
  }

  /** Latest first. */
  async ofSupplier(supplierId: string): Promise<{ items: CheckResponse[] }> {
    const rows = await this.database.query<CheckRow>(`${checks} WHERE k.supplier_id = $1 ORDER BY k.checked_at DESC, k.id DESC LIMIT 500`, [supplierId]);
    return { items: rows.map(toCheck) };
  }
}
