import { useSyncExternalStore } from 'react';

export type ColorScheme = 'light' | 'dark';
const attribute = 'data-mantine-color-scheme';
const listeners = new Set<() => void>();

/** What `public/boot.js` or the toggle has set on the page. */
const current = (): ColorScheme => (document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useColorScheme = (): ColorScheme => useSyncExternalStore(subscribe, current);

/** Changes the colours now and for the next visit (`boot.js` reads the same key). */
export function chooseColorScheme(scheme: ColorScheme): void {
  document.documentElement.setAttribute(attribute, scheme);
  try {
    localStorage.setItem('mx.scheme', scheme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}
