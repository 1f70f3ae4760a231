import { SupplierReferences } from '@matxich/suppliers';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const live = (alias: string): string => `${alias}.status NOT IN ('declined', 'withdrawn')`;
const bothLive = `theirs.rfq_id = mine.rfq_id AND ${live('mine')} AND ${live('theirs')}`;

/**
 * Two entries that become one firm cannot have two living introductions to one RFQ. While one of them can still be
 * withdrawn, an officer has to; two that have both come about are history, and the merged entry keeps its own.
 */
@Injectable()
export class IntroductionReferences implements OnModuleInit {
  constructor(private readonly references: SupplierReferences) {}

  onModuleInit(): void {
    this.references.register({
      name: 'introductions', table: 'introductions', key: ['id'], kind: 'record', collides: bothLive,
      refuses: { when: `${bothLive} AND NOT (mine.status = 'introduced' AND theirs.status = 'introduced')`, blocker: 'merge.introductions_collide' },
    });
  }
}
