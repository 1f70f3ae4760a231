import { mostCompared } from '@matxich/domain';
import { useSyncExternalStore } from 'react';

/** A firm put aside to be compared; the name is what the reader saw when it was. */
export interface PutAside {
  id: string;
  name: string;
}

const key = 'mx.compare';
const none: PutAside[] = [];
const listeners = new Set<() => void>();
let list: PutAside[] | null = null;

const isPutAside = (one: unknown): one is PutAside => typeof one === 'object' && one !== null && typeof (one as PutAside).id === 'string' && typeof (one as PutAside).name === 'string';

/** What the browser kept, as far as it can be read. */
function stored(): PutAside[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isPutAside).slice(0, mostCompared) : none;
  } catch {
    return none;
  }
}

function write(next: PutAside[]): void {
  list = next;
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Storage may be forbidden; the list then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const onOtherTab = (event: StorageEvent): void => {
  if (event.key !== key && event.key !== null) return;
  list = null;
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onOtherTab);
  };
}

const read = (): PutAside[] => (list ??= stored());

/** The firms put aside in this browser, of all its tabs, at most five; they survive a change of page and a reload. */
export function useCompareList() {
  const firms = useSyncExternalStore(subscribe, read, () => none);
  return {
    firms,
    isFull: firms.length >= mostCompared,
    has: (id: string) => firms.some((firm) => firm.id === id),
    /** A sixth firm is not taken. */
    add: ({ id, name }: PutAside) => write([...read().filter((firm) => firm.id !== id), { id, name }].slice(0, mostCompared)),
    remove: (id: string) => write(read().filter((firm) => firm.id !== id)),
    clear: () => write([]),
  };
}
