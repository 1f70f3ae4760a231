import { SupplierReferences } from '@matxich/suppliers';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Two entries that become one firm have one match per RFQ: where both were ranked, that of the survivor stays. */
@Injectable()
export class MatchReferences implements OnModuleInit {
  constructor(private readonly references: SupplierReferences) {}

  onModuleInit(): void {
    this.references.register({ name: 'matches', table: 'matches', key: ['rfq_id', 'run_id'], kind: 'derived', collides: 'theirs.rfq_id = mine.rfq_id' });
  }
}
