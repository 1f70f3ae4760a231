import { createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useColorScheme } from '../lib/color-scheme';
import './mantine-styles';

/** The colours behind these names are in tokens.css. */
const theme = createTheme({
  primaryColor: 'green',
  defaultRadius: 'xs',
  cursorType: 'pointer',
  fontFamily: 'var(--mx-font)',
  headings: { fontFamily: 'var(--mx-font-heading)' },
});

/**
 * Around the parts that use Mantine: the pages of the sign-in and behind it. Public pages do without (16 kB less).
 * Mantine writes no style tag of its own: its variables come from CSS files.
 */
export function WithMantine({ children }: { children: ReactNode }) {
  const scheme = useColorScheme();
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
