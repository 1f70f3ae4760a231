import { useSyncExternalStore } from 'react';

let running = 0;
const listeners = new Set<() => void>();
const change = (by: 1 | -1) => {
  running += by;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Counts the fetch of a page, so that the old page, which stays meanwhile, can show that the next one is on its way. */
export function trackPageLoad<T>(load: Promise<T>): Promise<T> {
  change(1);
  return load.finally(() => change(-1));
}

export const useIsPageLoading = (): boolean => useSyncExternalStore(subscribe, () => running > 0);
