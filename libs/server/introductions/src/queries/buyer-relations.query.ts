import { Database } from '@matxich/platform';
import { BuyerRelations } from '@matxich/suppliers';
import { Injectable } from '@nestjs/common';

@Injectable()
export class BuyerRelationsQuery extends BuyerRelations {
  constructor(private readonly database: Database) {
    super();
  }

  async introducedTo(buyerOrganisationId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>("SELECT DISTINCT supplier_id AS id FROM introductions WHERE buyer_id = $1 AND status = 'introduced'", [buyerOrganisationId]);
    return rows.map((row) => row.id);
  }
}
