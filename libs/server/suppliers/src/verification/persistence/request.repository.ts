import type { CheckSubject } from '@matxich/domain';
import { type Tx, newId } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface NewRequest {
  supplierId: string;
  subject: CheckSubject;
  subjectId: string;
  fileId: string | null;
  note: string | null;
  requestedBy: string;
}

/** What waits to be checked: one open request per subject, whose place in the queue stays when the evidence is exchanged. */
@Injectable()
export class RequestRepository {
  async open(tx: Tx, request: NewRequest): Promise<void> {
    await tx.query(
      `INSERT INTO verification_requests (id, supplier_id, subject, subject_id, file_id, note, requested_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (subject_id, subject) WHERE closed_at IS NULL DO UPDATE SET file_id = coalesce(excluded.file_id, verification_requests.file_id), note = coalesce(excluded.note, verification_requests.note)`,
      [newId(), request.supplierId, request.subject, request.subjectId, request.fileId, request.note, request.requestedBy],
    );
  }

  async close(tx: Tx, subject: CheckSubject, subjectId: string): Promise<void> {
    await tx.query('UPDATE verification_requests SET closed_at = clock_timestamp() WHERE subject = $1 AND subject_id = $2 AND closed_at IS NULL', [subject, subjectId]);
  }
}
