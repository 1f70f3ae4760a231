import { exportEndpoints, introductionEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Database, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { introductionTable } from '../queries/introduction-table';
import { IntroductionQuery } from '../queries/introduction.query';

const rows = introductionEndpoints;

@Controller()
export class IntroductionReadingController {
  constructor(
    private readonly database: Database,
    private readonly query: IntroductionQuery,
  ) {}

  @Endpoint(rows.list)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof rows.list>) {
    return this.query.page(actor, query);
  }

  @Endpoint(exportEndpoints.introductions)
  exportList(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.introductions>) {
    return exportList(introductionTable, query, (paging) => this.query.page(actor, { status: query.status, ...paging }));
  }

  @Endpoint(rows.read)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.read>) {
    return this.query.one(this.database, actor, params.introductionId);
  }
}
