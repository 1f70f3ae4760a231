import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** The colours behind these names are in tokens.css; Mantine's own style tag is switched off (strict content policy). */
export const theme = createTheme({
  primaryColor: 'green',
  defaultRadius: 'xs',
  cursorType: 'pointer',
  fontFamily: 'var(--mx-font)',
  headings: { fontFamily: 'var(--mx-font-heading)' },
});

/** The same key is read by public/boot.js before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'mx.scheme' });
