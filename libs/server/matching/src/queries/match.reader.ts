import type { Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** What other contexts may ask of matching. */
@Injectable()
export class MatchReader {
  /** Whether the supplier was considered for the RFQ, however it fared. */
  async wasConsidered(from: Reads, rfqId: string, supplierId: string): Promise<boolean> {
    const rows = (await from.query('SELECT 1 FROM matches WHERE rfq_id = $1 AND supplier_id = $2', [rfqId, supplierId])) as unknown[];
    return rows.length > 0;
  }
}
