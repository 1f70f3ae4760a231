import type { DomainEventName, DomainEvents } from '@matxich/domain';
import { Journal, Relay, UnitOfWork, newId } from '@matxich/platform';
import type { TestApp } from '../harness/test-app';

/** Writes an event as a use case would. */
export const record = <Name extends DomainEventName>(app: TestApp, name: Name, payload: DomainEvents[Name]) =>
  app.get(UnitOfWork).run((tx) => app.get(Journal).record(tx, null, name, payload));

/** Delivers what notifications have to hear of; other consumers have tests of their own. */
export async function deliver(app: TestApp): Promise<void> {
  for (let round = 0; round < 50; round++) {
    await app.get(Relay).deliverOnce();
    const open = await app.sql<{ last_error: string | null }>("SELECT type, last_error FROM outbox WHERE consumer = 'notifications' AND processed_at IS NULL");
    if (open.length === 0) return;
    if (open.some((row) => row.last_error)) throw new Error(`not delivered: ${JSON.stringify(open)}`);
  }
  throw new Error('notifications do not settle');
}

/** A published RFQ of the buyer and a supplier profile of the supplier's organisation, as rows. */
export async function rfqAndSupplier(app: TestApp, buyerId: string, supplierOrganisationId: string): Promise<{ rfqId: string; supplierId: string }> {
  const ids = { rfqId: newId(), supplierId: newId() };
  await app.sql(
    "INSERT INTO rfqs (id, number, buyer_id, created_by, title, status, published_at) VALUES ($1, $2, $3, $4, E'Vỏ nhựa\\ncho bơm', 'published', now())",
    [ids.rfqId, `RFQ-${ids.rfqId.slice(-6)}`, buyerId, newId()],
  );
  await app.sql("INSERT INTO suppliers (id, organisation_id, name_vi, name_key, duplicate_key) VALUES ($1, $2, 'Nhựa Hòa Bình', 'nhua hoa binh', $3)", [ids.supplierId, supplierOrganisationId, ids.supplierId]);
  return ids;
}

export async function introduction(app: TestApp, given: { rfqId: string; supplierId: string; buyerId: string; officeId: string }): Promise<string> {
  const id = newId();
  await app.sql('INSERT INTO introductions (id, rfq_id, supplier_id, buyer_id, office_id, proposed_by, note) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, given.rfqId, given.supplierId, given.buyerId, given.officeId, newId(), 'hợp nhau']);
  return id;
}
