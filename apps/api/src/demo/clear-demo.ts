import { Journal, UnitOfWork } from '@matxich/platform';
import type { INestApplicationContext } from '@nestjs/common';

/** Removes every demo row and remembers it, so that the next start does not bring them back. @returns number of firms removed */
export function clearDemo(app: INestApplicationContext): Promise<number> {
  const journal = app.get(Journal);
  return app.get(UnitOfWork).run(async (tx) => {
    const suppliers = await tx.query<{ id: string }[]>('SELECT id FROM suppliers WHERE is_demo');
    await journal.recordMany(tx, null, 'supplier.withdrawn', suppliers.map(({ id }) => ({ supplierId: id })), { demo: true });
    await tx.query('DELETE FROM introductions WHERE is_demo OR rfq_id IN (SELECT id FROM rfqs WHERE is_demo)');
    await tx.query('DELETE FROM rfqs WHERE is_demo');
    await tx.query('DELETE FROM capability_statements WHERE supplier_id IN (SELECT id FROM suppliers WHERE is_demo)');
    await tx.query('DELETE FROM suppliers WHERE is_demo');
    await tx.query('DELETE FROM organisations WHERE is_demo');
    await tx.query('DELETE FROM users WHERE is_demo');
    await tx.query("INSERT INTO reference_loads (name, version) VALUES ('demo', 'cleared') ON CONFLICT (name) DO UPDATE SET version = 'cleared', loaded_at = now()");
    return suppliers.length;
  });
}
