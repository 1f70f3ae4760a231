import { useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type WantedFact = Answer<'rfqs.wantedFacts'>['items'][number];

export const useWantedFacts = () => useQuery({ queryKey: ['profile', 'wanted'], queryFn: ({ signal }) => apiClient('rfqs.wantedFacts', { signal }) });
