import { useTaxonomy } from '../../../lib/reference';

interface Named {
  kind: string;
  make: string | null;
  model: string | null;
  count: number;
}

/** "Máy ép nhựa Haitian MA1600 × 4". */
export function useMachineName(): (machine: Named) => string {
  const { labelOf } = useTaxonomy();
  return ({ kind, make, model, count }) => [labelOf(kind), make, model, count > 1 ? `× ${count}` : null].filter(Boolean).join(' ');
}
