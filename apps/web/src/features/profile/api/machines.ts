import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import type { Body } from '../../../lib/routes';
import type { OwnSupplier } from './own-supplier';

export type Machine = OwnSupplier['machines'][number];

function useMachineMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['profile'] }) });
}

export const useSaveMachine = () =>
  useMachineMutation(({ machineId, version, body }: { machineId: string | null; version: number; body: Body<'machines.add'> }) =>
    machineId ? apiClient('machines.update', { params: { machineId }, body, version }) : apiClient('machines.add', { body }),
  );
export const useRemoveMachine = () => useMachineMutation((machineId: string) => apiClient('machines.remove', { params: { machineId } }));
