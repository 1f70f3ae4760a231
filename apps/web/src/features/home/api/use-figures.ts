import { useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';

/** The public counters, without demo data. */
export const useFigures = () => useQuery({ queryKey: ['figures'], queryFn: ({ signal }) => apiClient('system.figures', { signal }), staleTime: 60_000 });
