import { exportEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, allPages, exportTable } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { IntroductionQuery } from '../queries/introduction.query';
import { introductionTable } from '../queries/introduction-table';

@Controller()
export class IntroductionExportsController {
  constructor(private readonly query: IntroductionQuery) {}

  @Endpoint(exportEndpoints.introductions)
  async introductions(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.introductions>) {
    return exportTable(introductionTable, await allPages((cursor, limit) => this.query.page(actor, { status: query.status, cursor, limit })), query);
  }
}
