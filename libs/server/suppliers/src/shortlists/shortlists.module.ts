import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../duplicates/duplicates.module';
import { ShortlistsController } from './http/shortlists.controller';
import { ShortlistEntryRepository } from './persistence/shortlist-entry.repository';
import { ShortlistRepository } from './persistence/shortlist.repository';
import { ShortlistPeopleData } from './shortlist-people-data';
import { ShortlistExportQuery } from './queries/shortlist-export.query';
import { ShortlistsQuery } from './queries/shortlists.query';
import { ShortlistReferences } from './shortlist-references';
import { ChangeShortlistEntries } from './use-cases/change-shortlist-entries';
import { ChangeShortlists } from './use-cases/change-shortlists';

@Module({
  imports: [ReferenceModule, DuplicatesModule],
  controllers: [ShortlistsController],
  providers: [ShortlistRepository, ShortlistEntryRepository, ShortlistsQuery, ShortlistExportQuery, ChangeShortlists, ChangeShortlistEntries, ShortlistReferences, ShortlistPeopleData],
})
export class ShortlistsModule {}
