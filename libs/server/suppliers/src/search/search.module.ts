import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { SearchNotesModule } from '../vocabulary/notes/search-notes.module';
import { SearchConsumer } from './handlers/search-consumer';
import { SearchController } from './http/search.controller';
import { IndexLoop } from './index-loop';
import { FindSuppliersQuery } from './queries/find-suppliers.query';
import { HitCardsQuery } from './queries/hit-cards.query';
import { NearQuery } from './queries/near.query';
import { MeetingSuppliersQuery } from './queries/meeting-suppliers.query';
import { SuggestFirmsQuery } from './queries/suggest-firms.query';
import { SearchInDatabaseQuery } from './queries/search-in-database.query';
import { SupplierSourceQuery } from './queries/supplier-source.query';
import { CheckIndex } from './use-cases/check-index';
import { EnsureCapabilityIndex } from './use-cases/ensure-capability-index';
import { ProjectSuppliers } from './use-cases/project-suppliers';
import { RebuildIndex } from './use-cases/rebuild-index';
import { SearchSuppliers } from './use-cases/search-suppliers';
import { SuggestSearch } from './use-cases/suggest-search';
import { VocabularySourceModule } from './vocabulary-source.module';

@Module({
  imports: [ReferenceModule, VocabularySourceModule, SearchNotesModule],
  controllers: [SearchController],
  providers: [
    SupplierSourceQuery,
    FindSuppliersQuery,
    MeetingSuppliersQuery,
    SearchInDatabaseQuery,
    NearQuery,
    HitCardsQuery,
    ProjectSuppliers,
    RebuildIndex,
    EnsureCapabilityIndex,
    CheckIndex,
    SearchSuppliers,
    SuggestSearch,
    SuggestFirmsQuery,
    SearchConsumer,
    IndexLoop,
  ],
  exports: [SearchSuppliers, IndexLoop, EnsureCapabilityIndex, RebuildIndex, CheckIndex],
})
export class CapabilitySearchModule {}
