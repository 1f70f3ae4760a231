import { useSession } from '../../../lib/session';

/** Buyers and offices keep lists and searches; everybody else only looks. */
export function useKeepsLists(): 'buyer' | 'office' | null {
  const { data: session } = useSession();
  const kind = session?.acting?.kind;
  return kind === 'buyer' || kind === 'office' ? kind : null;
}
