import { exportEndpoints, rfqEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { CodeNames } from '@matxich/reference';
import { Controller } from '@nestjs/common';
import { matchTable } from '../queries/match-table';
import { MatchesQuery } from '../queries/matches.query';
import { opportunityTable } from '../queries/opportunity-table';
import { OpportunitiesQuery } from '../queries/opportunities.query';
import { WantedFactsQuery } from '../queries/wanted-facts.query';

const rows = rfqEndpoints;

/** The result of matching, from either side. */
@Controller()
export class MatchingController {
  constructor(
    private readonly matchesQuery: MatchesQuery,
    private readonly opportunitiesQuery: OpportunitiesQuery,
    private readonly wantedFactsQuery: WantedFactsQuery,
    private readonly names: CodeNames,
  ) {}

  @Endpoint(rows.matches)
  matches(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof rows.matches>) {
    return this.matchesQuery.execute(actor, params.rfqId, query);
  }

  @Endpoint(exportEndpoints.matches)
  async exportMatches(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof exportEndpoints.matches>) {
    return exportList(matchTable(await this.names.all()), query, (paging) => this.matchesQuery.execute(actor, params.rfqId, paging));
  }

  @Endpoint(exportEndpoints.opportunities)
  async exportOpportunities(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.opportunities>) {
    return exportList(opportunityTable(await this.names.all()), query, (paging) => this.opportunitiesQuery.page(actor, paging));
  }

  @Endpoint(rows.opportunities)
  opportunities(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof rows.opportunities>) {
    return this.opportunitiesQuery.page(actor, query);
  }

  @Endpoint(rows.opportunity)
  opportunity(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.opportunity>) {
    return this.opportunitiesQuery.one(actor, params.rfqId);
  }

  @Endpoint(rows.wantedFacts)
  wantedFacts(@CurrentActor() actor: Actor) {
    return this.wantedFactsQuery.execute(actor);
  }
}
