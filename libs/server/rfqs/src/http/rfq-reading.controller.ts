import { exportEndpoints, rfqEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Database, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { RfqListQuery } from '../queries/rfq-list.query';
import { rfqTable } from '../queries/rfq-table';
import { RfqQuery } from '../queries/rfq.query';

const rows = rfqEndpoints;

@Controller()
export class RfqReadingController {
  constructor(
    private readonly database: Database,
    private readonly rfq: RfqQuery,
    private readonly lists: RfqListQuery,
  ) {}

  @Endpoint(rows.list)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof rows.list>) {
    return this.lists.own(actor, query);
  }

  @Endpoint(rows.officeList)
  officeList(@Input() { query }: InputOf<typeof rows.officeList>) {
    return this.lists.published(query);
  }

  @Endpoint(exportEndpoints.rfqs)
  exportOwn(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.rfqs>) {
    return exportList(rfqTable, query, (paging) => this.lists.own(actor, paging));
  }

  @Endpoint(exportEndpoints.officeRfqs)
  exportPublished(@Input() { query }: InputOf<typeof exportEndpoints.officeRfqs>) {
    return exportList(rfqTable, query, (paging) => this.lists.published(paging));
  }

  @Endpoint(rows.read)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.read>) {
    return this.rfq.execute(this.database, actor, params.rfqId);
  }
}
