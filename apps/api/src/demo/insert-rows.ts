import type { Tx } from '@matxich/platform';

/** Inserts rows with the same columns in one statement. Names come from our own code, values are parameters. */
export async function insertRows(tx: Tx, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const tuples = rows.map((_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`);
  const names = columns.map((column) => `"${column}"`).join(', ');
  await tx.query(`INSERT INTO ${table} (${names}) VALUES ${tuples.join(', ')}`, rows.flatMap((row) => columns.map((column) => row[column])));
}
