import { rfqEndpoints, type InputOf } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { MatchesQuery } from '../queries/matches.query';
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
  ) {}

  @Endpoint(rows.matches)
  matches(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof rows.matches>) {
    return this.matchesQuery.execute(actor, params.rfqId, query);
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
