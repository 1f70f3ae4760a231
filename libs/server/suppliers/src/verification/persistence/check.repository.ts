import type { CheckRequest } from '@matxich/contracts';
import { type Actor, type CheckSubject, DomainError, evidenceOfLevel, levelInForce, type CheckFacts } from '@matxich/domain';
import { type Tx, newId, returnedRows, violatedConstraint } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** What is to be checked, under a lock. */
export interface CheckedSubject {
  /** Everybody who wrote of it for the firm; empty = its own people. */
  enteredBy: string[];
  /** Of the firm, the certificate or the statement. */
  version: number;
  /** The paper that a check would name. */
  evidenceId: string | null;
  now: Date;
}

export interface OpenCheck {
  supplierId: string;
  subject: CheckSubject;
  subjectId: string;
  ended: boolean;
}

const tables: Record<Exclude<CheckSubject, 'firm'>, string> = { statement: 'capability_statements', certificate: 'supplier_certificates' };
/** What a buyer said of a statement, in force or not. */
export const wordOfBuyer = "subject = 'statement' AND level = 'buyer_confirmed'";

@Injectable()
export class CheckRepository {
  /** The firm's row first, as everywhere; then the part's. Null when there is no such thing that the office may know. */
  async lockSubject(tx: Tx, supplierId: string, subject: CheckSubject, subjectId: string): Promise<CheckedSubject | null> {
    const [firm] = await tx.query<CheckedSubject[]>('SELECT authors_of($2, $3) AS "enteredBy", version, evidence_of($2, $3) AS "evidenceId", clock_timestamp() AS now FROM suppliers WHERE id = $1 AND visible FOR UPDATE', [supplierId, subject, subjectId]);
    if (!firm) return null;
    if (subject === 'firm') return subjectId === supplierId ? firm : null;
    const [part] = await tx.query<{ version: number }[]>(`SELECT version FROM ${tables[subject]} WHERE id = $1 AND supplier_id = $2 FOR UPDATE`, [subjectId, supplierId]);
    return part ? { ...firm, version: part.version } : null;
  }

  /** @throws DomainError verification.own_entry, verification.own_firm when the database itself sees that the checker wrote it or is of the firm */
  async insert(tx: Tx, actor: Actor, supplierId: string, check: CheckRequest): Promise<string> {
    const id = newId();
    try {
      await tx.query(
        `INSERT INTO verification_checks (id, supplier_id, subject, subject_id, level, result, note, valid_until, checked_by, checked_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, supplierId, check.subject, check.subjectId, check.level, check.result, check.note, check.until ?? null, actor.userId, actor.organisationId],
      );
    } catch (error) {
      if (violatedConstraint(error) === 'ck_verification_checks_not_own') throw new DomainError(check.level === 'buyer_confirmed' ? 'verification.own_firm' : 'verification.own_entry');
      throw error;
    }
    return id;
  }

  /** Whether a word of this organisation on the statement counts now; asked under the firm's lock. */
  async isConfirmedBy(tx: Tx, organisationId: string, statementId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM verification_checks WHERE ${wordOfBuyer} AND checked_for = $1 AND subject_id = $2 AND ended_at IS NULL AND valid_until >= vietnam_today()`, [organisationId, statementId]);
    return rows.length > 0;
  }

  /** A buyer's own word on a statement of the firm. */
  async isWordOf(tx: Tx, organisationId: string, supplierId: string, checkId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM verification_checks WHERE ${wordOfBuyer} AND checked_for = $1 AND supplier_id = $2 AND id = $3`, [organisationId, supplierId, checkId]);
    return rows.length > 0;
  }

  async lock(tx: Tx, checkId: string): Promise<OpenCheck | null> {
    const [found] = await tx.query<{ supplierId: string }[]>('SELECT supplier_id AS "supplierId" FROM verification_checks WHERE id = $1', [checkId]);
    if (!found) return null;
    await tx.query('SELECT 1 FROM suppliers WHERE id = $1 FOR UPDATE', [found.supplierId]);
    const [row] = await tx.query<OpenCheck[]>('SELECT supplier_id AS "supplierId", subject, subject_id AS "subjectId", ended_at IS NOT NULL AS ended FROM verification_checks WHERE id = $1 FOR UPDATE', [checkId]);
    return row ?? null;
  }

  async undo(tx: Tx, actor: Actor, checkId: string, reason: string): Promise<void> {
    await tx.query("UPDATE verification_checks SET ended_at = clock_timestamp(), ended_by = $2, end_cause = 'undone', end_reason = $3 WHERE id = $1 AND ended_at IS NULL", [checkId, actor.userId, reason]);
  }

  /**
   * The columns that say how far a firm or a statement got follow its checks; whether that still counts today is asked of
   * the checks at every look (`firm_level`, `statement_evidence`), so they may name a rung that has run out meanwhile.
   */
  async settle(tx: Tx, supplierId: string, subject: CheckSubject, subjectId: string): Promise<void> {
    const checks = await tx.query<(CheckFacts & { note: string; checkedBy: string; checkedAt: Date })[]>(
      `SELECT level, result, NULL AS until, false AS ended, note, checked_by AS "checkedBy", checked_at AS "checkedAt" FROM verification_checks
       WHERE subject = $1 AND subject_id = $2 AND ended_at IS NULL AND result = 'confirmed' ORDER BY checked_at DESC`,
      [subject, subjectId],
    );
    const level = levelInForce(checks, new Date(0));
    const speaking = checks.find((check) => check.level === level);
    if (subject === 'statement') await tx.query("UPDATE capability_statements SET evidence = $2 WHERE id = $1", [subjectId, level ? evidenceOfLevel[level] : 'declared']);
    const firm = subject === 'firm' ? `verification = coalesce($2, CASE WHEN organisation_id IS NULL THEN 'listed' ELSE 'self_declared' END), verified_at = $3, verified_by = $4, verification_note = $5,` : '';
    const given = subject === 'firm' ? [level, speaking?.checkedAt ?? null, speaking?.checkedBy ?? null, speaking?.note ?? null] : [];
    returnedRows(await tx.query(`UPDATE suppliers SET ${firm} version = version + 1, updated_at = clock_timestamp() WHERE id = $1`, [supplierId, ...given]));
  }
}
