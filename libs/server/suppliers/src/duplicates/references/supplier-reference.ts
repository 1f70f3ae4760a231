import type { MergeBlocker } from '@matxich/domain';

/** Rows of one table that refer to a supplier, and what a merge does with them. All texts are constants of the program. */
export interface SupplierReference {
  /** As the screens count it: sites, statements, introductions … */
  name: string;
  table: string;
  /** The column that holds the supplier; `supplier_id` when absent. */
  column?: string;
  /** What tells one of these rows from the others of the same supplier. */
  key: readonly string[];
  /**
   * `part`: content of the profile; whoever changes it after a merge makes the merge final. `record`: something that
   * happened and lives on; it goes over and comes back as it then is. `derived`: computed rows; they come back unless
   * they were computed again.
   */
  kind: 'part' | 'record' | 'derived';
  /** When a row of the merged firm and one of the survivor cannot both belong to the survivor; predicate over `mine` and `theirs`. Such rows stay behind. */
  collides?: string;
  /** Collisions that nobody but a person can settle. */
  refuses?: { when: string; blocker: MergeBlocker };
}
