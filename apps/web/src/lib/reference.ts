import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/use-language';
import { apiClient } from './api-client';
import type { Answer } from './routes';

export type Concept = Answer<'reference.taxonomy'>['concepts'][number];

const day = 86_400_000;
export const taxonomyQuery = queryOptions({ queryKey: ['reference', 'taxonomy'], queryFn: ({ signal }) => apiClient('reference.taxonomy', { signal }), staleTime: day, gcTime: day });
export const provincesQuery = queryOptions({ queryKey: ['reference', 'provinces'], queryFn: ({ signal }) => apiClient('reference.provinces', { signal }), staleTime: day, gcTime: day });
export const parksQuery = queryOptions({ queryKey: ['reference', 'parks'], queryFn: ({ signal }) => apiClient('reference.parks', { signal }), staleTime: day, gcTime: day });
export const industriesQuery = queryOptions({ queryKey: ['reference', 'industries'], queryFn: ({ signal }) => apiClient('reference.industries', { signal }), staleTime: day, gcTime: day });
export const wardsQuery = (provinceCode: string | null) =>
  queryOptions({ queryKey: ['reference', 'wards', provinceCode], queryFn: ({ signal }) => apiClient('reference.wards', { params: { provinceCode: provinceCode! }, signal }), staleTime: day, gcTime: day, enabled: provinceCode !== null });

export type Park = Answer<'reference.parks'>['parks'][number];
export type Ward = Answer<'reference.wards'>['wards'][number];
export type IndustryCode = Answer<'reference.industries'>['codes'][number];

export const useParks = (): Park[] => useQuery(parksQuery).data?.parks ?? none;
export const useIndustries = (): IndustryCode[] => useQuery(industriesQuery).data?.codes ?? none;
/** Wards of a province; empty while none is chosen and where the server has none. */
export const useWards = (provinceCode: string | null): Ward[] => useQuery(wardsQuery(provinceCode)).data?.wards ?? none;
const none: never[] = [];

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

const noCodes: string[] = [];
const pause = 150;

/** Codes of a kind that fit what is being typed, best first; asked when the typing pauses, nothing for a single letter. */
export function useSuggestedCodes(kind: string, typed: string): string[] {
  const [settled, setSettled] = useState('');
  const q = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(q), pause);
    return () => clearTimeout(timer);
  }, [q]);
  const { data } = useQuery({
    queryKey: ['reference', 'suggestions', kind, settled],
    queryFn: ({ signal }) => apiClient('concepts.suggest', { query: { q: settled, kind: kind as Concept['kind'] }, signal }),
    enabled: settled.length >= 2,
    staleTime: day,
    placeholderData: keepPreviousData,
    select: ({ items }) => items.map((item) => item.code),
  });
  return settled.length >= 2 ? (data ?? noCodes) : noCodes;
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
