import { DomainError } from '@matxich/domain';

/**
 * Lets at most `width` tasks run at once; the others wait their turn: hashes never take every thread, long questions never
 * every connection of the pool.
 * @param mostWaiting one more is refused with `server.unavailable`
 */
export function gate(width: number, mostWaiting = Number.POSITIVE_INFINITY): <T>(task: () => Promise<T>) => Promise<T> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free--;
    else if (waiting.length >= mostWaiting) throw new DomainError('server.unavailable');
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
