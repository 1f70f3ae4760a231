import i18next from 'i18next';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { LoadingState } from '../components/loading-state';
import type { Namespace } from '../i18n/languages';

/** A page fetched when it is visited, together with the namespaces it speaks (no waterfall). Its module exports `Component`. */
export const page = (namespaces: Namespace[], load: () => Promise<{ Component: ComponentType }>): Pick<RouteObject, 'lazy' | 'hydrateFallbackElement'> => ({
  hydrateFallbackElement: <LoadingState rows={8} />,
  lazy: async () => {
    const [{ Component }] = await Promise.all([load(), i18next.loadNamespaces(namespaces)]);
    return { Component };
  },
});
