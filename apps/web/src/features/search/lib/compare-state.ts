import { mostCompared } from '@matxich/domain';

export interface CompareState {
  ids: string[];
  /** Null: what most of the firms state. */
  process: string | null;
  /** Statements that the reader chose to see instead of a firm's first one. */
  statements: string[];
  onlyDifferences: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idsOf = (value: string | null, most: number): string[] => [...new Set((value ?? '').toLowerCase().split(',').filter((id) => uuid.test(id)))].slice(0, most);

/** The address as a comparison: what cannot be one is dropped, never an error. */
export const readCompare = (params: URLSearchParams): CompareState => ({
  ids: idsOf(params.get('ids'), mostCompared),
  process: /^[\w.-]{1,120}$/.exec(params.get('process') ?? '')?.[0] ?? null,
  statements: idsOf(params.get('statements'), mostCompared),
  onlyDifferences: params.get('only') === 'differences',
});

export function writeCompare({ ids, process, statements, onlyDifferences }: CompareState): URLSearchParams {
  const params = new URLSearchParams();
  if (ids.length > 0) params.set('ids', ids.join(','));
  if (process) params.set('process', process);
  if (statements.length > 0) params.set('statements', statements.join(','));
  if (onlyDifferences) params.set('only', 'differences');
  return params;
}
