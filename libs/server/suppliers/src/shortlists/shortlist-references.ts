import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SupplierReferences } from '../duplicates/references/supplier-reference.registry';

/** A list follows a firm into the one it becomes part of; where a list has both, both notes stay. */
@Injectable()
export class ShortlistReferences implements OnModuleInit {
  constructor(private readonly references: SupplierReferences) {}

  onModuleInit(): void {
    this.references.register({ name: 'shortlistEntries', table: 'shortlist_entries', key: ['id'], kind: 'record', collides: 'theirs.shortlist_id = mine.shortlist_id' });
  }
}
