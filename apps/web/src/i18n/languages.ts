export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One file per language and namespace: `<language>/<namespace>.json`. A new feature adds its name here and its two files. */
export const namespaces = ['common', 'terms', 'problems', 'public', 'suppliers', 'session', 'firm', 'profile', 'opportunities', 'rfqs', 'office', 'vocabulary', 'introductions', 'notifications', 'lists'] as const;
export type Namespace = (typeof namespaces)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

const key = 'mx.language';

/** The reader's choice: what was chosen before, then the browser's wish, then Vietnamese. */
export function preferredLanguage(): Language {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(key);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  if (isLanguage(stored)) return stored;
  return navigator.languages?.[0]?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // As above.
  }
}
