import { Injectable } from '@nestjs/common';
import type { SupplierReference } from './supplier-reference';

/**
 * What refers to a supplier. Contexts to the right of this one know their own tables and register them when their module
 * starts, so that a merge moves everything in one transaction and no arrow points against the flow. A test holds the list
 * against the columns of the database.
 */
@Injectable()
export class SupplierReferences {
  private readonly references = new Map<string, SupplierReference>();

  /** @throws Error when a table is registered twice */
  register(reference: SupplierReference): void {
    if (this.references.has(reference.table)) throw new Error(`${reference.table} is registered twice`);
    this.references.set(reference.table, reference);
  }

  all(): SupplierReference[] {
    return [...this.references.values()];
  }
}
