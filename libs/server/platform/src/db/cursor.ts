import { DomainError } from '@matxich/domain';

/** A keyset position as an opaque word: the sort values of the last row seen. */
export const encodeCursor = (position: (string | number)[]): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** @throws DomainError request.invalid when the word was not made by encodeCursor for this many values */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(position) && position.length === length && position.every((part) => typeof part === 'string' || typeof part === 'number')) return position;
  } catch {
    // falls through to the same answer as any other wrong cursor
  }
  throw new DomainError('request.invalid', {}, [{ path: 'cursor', message: 'is not a cursor of this list; start from the first page' }]);
}

/** Cuts the row that was fetched beyond the limit and says where the next page starts. */
export function toPage<Row, Item>(rows: Row[], limit: number, position: (row: Row) => (string | number)[], toItem: (row: Row) => Item): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last ? encodeCursor(position(last)) : null };
}
