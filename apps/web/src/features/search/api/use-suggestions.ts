import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type SearchSuggestion = Answer<'suppliers.suggest'>['items'][number];

const pause = 120;
const none: SearchSuggestion[] = [];

/** What half-typed words may become; asked when the typing pauses, nothing while the box is closed. */
export function useSuggestions(typed: string, lang: 'vi' | 'en', isOpen: boolean): SearchSuggestion[] {
  const [settled, setSettled] = useState('');
  const q = typed.trim().slice(0, 120);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(q), pause);
    return () => clearTimeout(timer);
  }, [q]);
  const isAsked = isOpen && settled.length >= 2;
  const { data } = useQuery({
    queryKey: ['suppliers', 'suggestions', settled, lang],
    queryFn: ({ signal }) => apiClient('suppliers.suggest', { query: { q: settled, lang }, signal }),
    enabled: isAsked,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return isAsked ? (data?.items ?? none) : none;
}
