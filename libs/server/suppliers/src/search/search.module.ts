import { Module } from '@nestjs/common';
import { SearchConsumer } from './handlers/search-consumer';
import { SupplierSourceQuery } from './queries/supplier-source.query';
import { VocabularyQuery } from './queries/vocabulary.query';
import { CheckIndex } from './use-cases/check-index';
import { EnsureCapabilityIndex } from './use-cases/ensure-capability-index';
import { ProjectSuppliers } from './use-cases/project-suppliers';
import { RebuildIndex } from './use-cases/rebuild-index';

@Module({
  providers: [VocabularyQuery, SupplierSourceQuery, ProjectSuppliers, RebuildIndex, EnsureCapabilityIndex, CheckIndex, SearchConsumer],
  exports: [EnsureCapabilityIndex, RebuildIndex, CheckIndex],
})
export class CapabilitySearchModule {}
