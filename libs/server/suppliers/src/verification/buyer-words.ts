import { type Actor, DomainError, confirmedUntil } from '@matxich/domain';
import { Journal, type Tx } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { CheckRepository } from './persistence/check.repository';

interface Word {
  statementId: string;
  /** The version of the statement that the buyer has seen. */
  version: number;
  note: string;
}

/**
 * The top of the ladder: a buyer says of one statement that it is true, as a check like any other. Who may say it is the
 * business of the context that knows introductions; it asks this class within its own transaction.
 */
@Injectable()
export class BuyerWords {
  constructor(
    private readonly checks: CheckRepository,
    private readonly journal: Journal,
  ) {}

  /**
   * What waits for an officer keeps waiting: a buyer has seen no paper.
   * @returns the id of the check
   * @throws DomainError request.not_found, verification.changed_since, verification.already_confirmed, verification.own_firm
   */
  async say(tx: Tx, actor: Actor, supplierId: string, { statementId, version, note }: Word): Promise<string> {
    const found = await this.checks.lockSubject(tx, supplierId, 'statement', statementId);
    if (!found) throw new DomainError('request.not_found');
    if (version !== found.version) throw new DomainError('verification.changed_since');
    if (await this.checks.isConfirmedBy(tx, actor.organisationId ?? '', statementId)) throw new DomainError('verification.already_confirmed');
    const until = confirmedUntil(found.now);
    const checkId = await this.checks.insert(tx, actor, supplierId, { subject: 'statement', subjectId: statementId, level: 'buyer_confirmed', result: 'confirmed', note, until });
    await this.checks.settle(tx, supplierId, 'statement', statementId);
    await this.journal.record(tx, actor, 'supplier.verified', { supplierId, checkId }, { subject: 'statement', subjectId: statementId, level: 'buyer_confirmed', result: 'confirmed', until }, { note });
    return checkId;
  }

  /** Any colleague takes back what the organisation said. @throws DomainError request.not_found, verification.already_ended */
  async takeBack(tx: Tx, actor: Actor, supplierId: string, checkId: string, reason: string): Promise<void> {
    if (!(await this.checks.isWordOf(tx, actor.organisationId ?? '', supplierId, checkId))) throw new DomainError('request.not_found');
    const check = await this.checks.lock(tx, checkId);
    if (!check) throw new DomainError('request.not_found');
    if (check.ended) throw new DomainError('verification.already_ended');
    await this.checks.undo(tx, actor, checkId, reason);
    await this.checks.settle(tx, supplierId, 'statement', check.subjectId);
    await this.journal.record(tx, actor, 'supplier.verification_undone', { supplierId, checkId }, { subject: 'statement', subjectId: check.subjectId }, { reason });
  }
}
