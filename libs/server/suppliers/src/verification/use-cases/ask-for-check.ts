import { type Actor, type CheckSubject, DomainError } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { SupplierRepository } from '../../profile/persistence/supplier.repository';
import { CheckRepository } from '../persistence/check.repository';
import { RequestRepository } from '../persistence/request.repository';

interface Asked {
  subject: CheckSubject;
  subjectId: string;
  fileId?: string | null | undefined;
  note: string | null;
}

/** A firm asks the office to look. Asking twice keeps the first place in the queue. */
@Injectable()
export class AskForCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly suppliers: SupplierRepository,
    private readonly checks: CheckRepository,
    private readonly requests: RequestRepository,
  ) {}

  /** @throws DomainError request.not_found, certificate.evidence_unknown */
  async execute(actor: Actor, { subject, subjectId, fileId = null, note }: Asked): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const supplierId = await this.suppliers.lockOwn(tx, organisationOf(actor));
      if (!(await this.checks.lockSubject(tx, supplierId, subject, subjectId))) throw new DomainError('request.not_found');
      const isOwn = fileId === null || (await tx.query<unknown[]>("SELECT 1 FROM files WHERE id = $1 AND supplier_id = $2 AND purpose = 'evidence'", [fileId, supplierId])).length > 0;
      if (!isOwn) throw new DomainError('certificate.evidence_unknown', {}, [{ path: 'fileId', message: 'choice' }]);
      await this.requests.open(tx, { supplierId, subject, subjectId, fileId, note, requestedBy: actor.userId });
    });
  }
}
