import type { Journal, Tx } from '@matxich/platform';
import { demoId } from './demo-ids';
import { type DemoRfq, demoRfqs } from './demo-rfqs';
import { insertRows } from './insert-rows';

/** Published ones are matched by the worker like any other; a closed one is open for matching, then its deadline has passed. */
export async function insertDemoRfqs(tx: Tx, journal: Journal): Promise<void> {
  const published: { rfqId: string }[] = [];
  for (const [index, rfq] of demoRfqs.entries()) {
    const rfqId = demoId(`rfq ${index}`);
    await insertHeader(tx, rfqId, index, rfq);
    for (const [position, line] of rfq.lines.entries()) {
      const lineId = demoId(`line ${position} of ${rfqId}`);
      await insertRows(tx, 'rfq_lines', [{ id: lineId, rfq_id: rfqId, position, title: line.title, annual_quantity: line.annualQuantity, lot_size: null }]);
      await insertRows(tx, 'rfq_requirements', line.requirements.map((requirement, place) => ({
        id: demoId(`requirement ${place} of ${lineId}`), line_id: lineId, position: place, kind: requirement.kind, weight: requirement.weight, process: requirement.process ?? null,
        parameter: requirement.parameter ?? null, operator: requirement.operator ?? null, unit: requirement.unit ?? null, value: requirement.value ? JSON.stringify(requirement.value) : null, codes: requirement.codes ?? null,
      })));
    }
    if (rfq.state === 'open' || rfq.state === 'closed') published.push({ rfqId });
  }
  await journal.recordMany(tx, null, 'rfq.published', published, { demo: true });
}

async function insertHeader(tx: Tx, id: string, index: number, rfq: DemoRfq): Promise<void> {
  const status = rfq.state === 'draft' ? 'draft' : rfq.state === 'cancelled' ? 'cancelled' : 'published';
  await tx.query(
    `INSERT INTO rfqs (id, number, buyer_id, created_by, title, status, deadline, delivery_place, incoterm, currency, show_buyer, cancel_reason, is_demo, published_at, cancelled_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 day', 'Hà Nội', 'DAP', 'VND', $8, $9, true,
             CASE WHEN $6 <> 'draft' THEN now() - interval '5 days' END, CASE WHEN $6 = 'cancelled' THEN now() - interval '1 day' END)`,
    [id, `RFQ-DEMO-${String(index + 1).padStart(2, '0')}`, demoId(`buyer ${rfq.buyer + 1}`), demoId(`buyer user ${rfq.buyer + 1}`), rfq.title, status, rfq.deadlineInDays, index % 2 === 0, rfq.state === 'cancelled' ? 'Minh họa: thay đổi thiết kế' : null],
  );
}
