import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Ids are made by the application and sort by time (UUIDv7), which keeps indexes compact. */
export const newId = (): string => v7();

/** Many at once, in order, from one draw of random bytes: an import needs thousands. */
export function newIds(count: number): string[] {
  const random = randomFillSync(new Uint8Array(16 * count + 4));
  const msecs = Date.now();
  // The lower half of the sequence's range, so that adding to it never runs over.
  const first = new DataView(random.buffer).getUint32(16 * count) >>> 1;
  return Array.from({ length: count }, (_, at) => v7({ random: random.subarray(16 * at, 16 * at + 16), msecs, seq: first + at }));
}
