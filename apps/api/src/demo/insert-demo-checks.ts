import type { Tx } from '@matxich/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { demoId } from './demo-ids';
import { insertDemoPapers } from './insert-demo-papers';
import { insertRows } from './insert-rows';

const waitingCertificates = 6;

interface DemoCertificate {
  id: string;
  supplierId: string;
  people: string;
}

/** The looks that speak for the demo levels, and a few certificates that wait; they follow from what is written already, so that no number of the set moves. */
export async function insertDemoChecks(app: INestApplicationContext, tx: Tx, officer: { userId: string; organisationId: string }): Promise<void> {
  const firms = await tx.query<{ id: string; level: string; at: Date }[]>(
    "SELECT id, verification AS level, verified_at AS at FROM suppliers WHERE is_demo AND verification IN ('document_checked', 'site_visited') AND verified_at IS NOT NULL AND $1::uuid <> ALL (authors_of('firm', id)) ORDER BY id",
    [officer.userId], // whoever wrote facts of a firm does not check it
  );
  const by = { checked_by: officer.userId, checked_for: officer.organisationId, result: 'confirmed' };
  await insertRows(tx, 'verification_checks', firms.map(({ id, level, at }) => ({
    id: demoId(`check of ${id}`), supplier_id: id, subject: 'firm', subject_id: id, level, note: 'Minh họa: đã xem hồ sơ và đối chiếu mã số thuế', checked_at: at, ...by,
  })));
  const certificates = await tx.query<DemoCertificate[]>(
    `SELECT c.id, c.supplier_id AS "supplierId", m.user_id AS people FROM supplier_certificates c JOIN suppliers s ON s.id = c.supplier_id AND s.is_demo JOIN memberships m ON m.organisation_id = s.organisation_id
     WHERE c.valid_until >= DATE '2026-12-31' ORDER BY c.id LIMIT ${2 * waitingCertificates}`,
  );
  await insertDemoPapers(app, tx, certificates.map(({ id }) => id));
  const [waiting, checked] = [certificates.slice(0, waitingCertificates), certificates.slice(waitingCertificates)];
  await insertRows(tx, 'verification_requests', waiting.map(({ id, supplierId, people }, at) => ({
    id: demoId(`request for ${id}`), supplier_id: supplierId, subject: 'certificate', subject_id: id, note: 'Minh họa: ảnh chụp bản gốc kèm theo', requested_by: people, requested_at: new Date(Date.UTC(2026, 10, 3 + 3 * at, 2)),
  })));
  await insertRows(tx, 'verification_checks', checked.map(({ id, supplierId }, at) => ({
    id: demoId(`check of ${id}`), supplier_id: supplierId, subject: 'certificate', subject_id: id, level: at % 2 === 0 ? 'document_checked' : 'registry_checked', note: 'Minh họa: số, tên và phạm vi khớp với bản gốc', valid_until: '2027-11-30', checked_at: new Date('2026-11-02T03:00:00Z'), ...by,
  })));
}
