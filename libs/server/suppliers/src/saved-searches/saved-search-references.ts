import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SupplierReferences } from '../duplicates/references/supplier-reference.registry';

/** Who was told of a firm is not told again of the one that it becomes part of. */
@Injectable()
export class SavedSearchReferences implements OnModuleInit {
  constructor(private readonly references: SupplierReferences) {}

  onModuleInit(): void {
    this.references.register({ name: 'savedSearchFirms', table: 'saved_search_firms', key: ['saved_search_id', 'supplier_id'], kind: 'record', collides: 'theirs.saved_search_id = mine.saved_search_id' });
  }
}
