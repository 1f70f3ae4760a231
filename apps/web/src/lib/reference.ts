import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language';
import { apiClient } from './api-client';
import type { Answer } from './routes';

export type Concept = Answer<'reference.taxonomy'>['concepts'][number];

const day = 86_400_000;
export const taxonomyQuery = queryOptions({ queryKey: ['reference', 'taxonomy'], queryFn: ({ signal }) => apiClient('reference.taxonomy', { signal }), staleTime: day, gcTime: day });
export const provincesQuery = queryOptions({ queryKey: ['reference', 'provinces'], queryFn: ({ signal }) => apiClient('reference.provinces', { signal }), staleTime: day, gcTime: day });

/**
 * The taxonomy with its look-ups. `labelOf` answers in the reader's language and falls back to the code itself, so that
 * a concept of a newer version is shown rather than hidden.
 */
export function useTaxonomy() {
  const query = useQuery(taxonomyQuery);
  const language = useLanguage();
  const concepts = query.data?.concepts;
  const lookups = useMemo(() => {
    const byCode = new Map((concepts ?? []).map((concept) => [concept.code, concept]));
    return {
      concepts: concepts ?? [],
      byCode,
      labelOf: (code: string) => byCode.get(code)?.[language] ?? code,
      ofKind: (kind: Concept['kind']) => (concepts ?? []).filter((concept) => concept.kind === kind),
      childrenOf: (parent: string | null, kind: Concept['kind']) => (concepts ?? []).filter((concept) => concept.kind === kind && concept.parent === parent),
    };
  }, [concepts, language]);
  return { ...lookups, query };
}

/** The 34 provincial units; `nameOf` gives the name in the reader's language. */
export function useProvinces() {
  const query = useQuery(provincesQuery);
  const language = useLanguage();
  const provinces = query.data?.provinces;
  const nameOf = useMemo(() => {
    const byCode = new Map((provinces ?? []).map((province) => [province.code, province[language]]));
    return (code: string | null) => (code === null ? null : (byCode.get(code) ?? code));
  }, [provinces, language]);
  return { provinces: provinces ?? [], nameOf, query };
}
