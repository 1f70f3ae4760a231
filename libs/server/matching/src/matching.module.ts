import { ReferenceModule } from '@matxich/reference';
import { RfqsModule } from '@matxich/rfqs';
import { SuppliersModule } from '@matxich/suppliers';
import { Module } from '@nestjs/common';
import { MatchReferences } from './handlers/match-references';
import { OnRfqPublished } from './handlers/on-rfq-published';
import { MatchingController } from './http/matching.controller';
import { MatchRepository } from './persistence/match.repository';
import { CandidatesQuery } from './queries/candidates.query';
import { MatchesQuery } from './queries/matches.query';
import { OpportunitiesQuery } from './queries/opportunities.query';
import { WantedFactsQuery } from './queries/wanted-facts.query';
import { RunMatching } from './use-cases/run-matching';

/** Finds and ranks suppliers for what is published; the rules are the domain's. */
@Module({
  imports: [ReferenceModule, SuppliersModule, RfqsModule],
  controllers: [MatchingController],
  providers: [OnRfqPublished, MatchReferences, RunMatching, MatchRepository, CandidatesQuery, MatchesQuery, OpportunitiesQuery, WantedFactsQuery],
  exports: [RunMatching],
})
export class MatchingModule {}
