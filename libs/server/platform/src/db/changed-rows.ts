/** TypeORM answers UPDATE and DELETE with [rows, count], INSERT and SELECT with rows: this is the rows, always. */
export function returnedRows<T>(result: unknown): T[] {
  if (!Array.isArray(result)) return [];
  return (result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number' ? result[0] : result) as T[];
}
