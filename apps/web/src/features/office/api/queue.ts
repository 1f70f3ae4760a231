import { useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';

/** What waits for the office. One page of each list is enough to say what is next; longer lists have screens of their own. */
const most = 100;

export const useWaitingClaims = () =>
  useQuery({
    queryKey: ['office', 'queue', 'claims'],
    queryFn: async ({ signal }) => (await apiClient('suppliers.officeClaims', { query: { limit: most }, signal })).items.filter((claim) => claim.status === 'pending'),
  });

/** Open RFQs somebody passes and nobody has been proposed for. */
export const useUnservedRfqs = () =>
  useQuery({
    queryKey: ['office', 'queue', 'rfqs'],
    queryFn: async ({ signal }) => (await apiClient('rfqs.officeList', { query: { limit: most }, signal })).items.filter((rfq) => rfq.phase === 'open' && rfq.introductionCount === 0 && (rfq.matchCount ?? 0) > 0),
  });

/** Proposals that a side has not answered, the oldest first. */
export const useWaitingIntroductions = () =>
  useQuery({
    queryKey: ['office', 'queue', 'introductions'],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all((['proposed', 'supplier_accepted', 'buyer_accepted'] as const).map((status) => apiClient('introductions.list', { query: { status, limit: most }, signal })));
      return lists.flatMap(({ items }) => items).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    },
  });
