import { exportEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, allPages, exportTable } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { rfqTable } from '../queries/rfq-table';
import { RfqListQuery } from '../queries/rfq-list.query';

@Controller()
export class RfqExportsController {
  constructor(private readonly lists: RfqListQuery) {}

  @Endpoint(exportEndpoints.rfqs)
  async own(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.rfqs>) {
    return exportTable(rfqTable, await allPages((cursor, limit) => this.lists.own(actor, { cursor, limit })), query);
  }

  @Endpoint(exportEndpoints.officeRfqs)
  async published(@Input() { query }: InputOf<typeof exportEndpoints.officeRfqs>) {
    return exportTable(rfqTable, await allPages((cursor, limit) => this.lists.published({ cursor, limit })), query);
  }
}
