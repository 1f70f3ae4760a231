import { useMutation } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type FoundWard = Answer<'reference.oldAddress'>['wards'][number];

/** Asked when the person presses the button, not while typing. */
export const useFindOldAddress = () =>
  useMutation({ mutationFn: ({ ward, district, province }: { ward: string; district: string; province: string | null }) => apiClient('reference.oldAddress', { query: { ward, district: district || undefined, province: province ?? undefined } }) });
