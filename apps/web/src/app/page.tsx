import i18next from 'i18next';
import { type ComponentType, lazy, type ReactElement } from 'react';
import type { Namespace } from '../i18n/languages';
import { trackPageLoad } from './page-loads';

/** A page fetched when it is first visited, together with the namespaces it speaks (no waterfall). Its module exports `Component`. */
export function page(namespaces: Namespace[], load: () => Promise<{ Component: ComponentType }>): ReactElement {
  const Page = lazy(async () => {
    const [{ Component }] = await trackPageLoad(Promise.all([load(), i18next.loadNamespaces(namespaces)]));
    return { default: Component };
  });
  return <Page />;
}
