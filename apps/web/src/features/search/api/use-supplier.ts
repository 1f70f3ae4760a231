import { useQuery } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Answer } from '../../../lib/routes';

export type Supplier = Answer<'suppliers.read'>;

export const useSupplier = (supplierId: string) =>
  useQuery({ queryKey: ['suppliers', 'read', supplierId], queryFn: ({ signal }) => apiClient('suppliers.read', { params: { supplierId }, signal }), retry: false });
