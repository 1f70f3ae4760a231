import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../duplicates/duplicates.module';
import { CapabilitySearchModule } from '../search/search.module';
import { SavedSearchesController } from './http/saved-searches.controller';
import { SavedSearchRepository } from './persistence/saved-search.repository';
import { MatchingFirmsQuery } from './queries/matching-firms.query';
import { SavedSearchLoop } from './saved-search-loop';
import { SavedSearchPeopleData } from './saved-search-people-data';
import { SavedSearchReferences } from './saved-search-references';
import { ChangeSavedSearches } from './use-cases/change-saved-searches';
import { RunSavedSearches } from './use-cases/run-saved-searches';
import { SwitchAlert } from './use-cases/switch-alert';

@Module({
  imports: [CapabilitySearchModule, DuplicatesModule],
  controllers: [SavedSearchesController],
  providers: [SavedSearchRepository, MatchingFirmsQuery, ChangeSavedSearches, RunSavedSearches, SwitchAlert, SavedSearchLoop, SavedSearchReferences, SavedSearchPeopleData],
  exports: [SavedSearchLoop, RunSavedSearches],
})
export class SavedSearchesModule {}
