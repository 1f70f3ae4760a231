import { Module } from '@nestjs/common';
import { ChangesModule } from './changes/changes.module';
import { ClaimsModule } from './claims/claims.module';
import { ComparisonModule } from './comparison/comparison.module';
import { DuplicatesModule } from './duplicates/duplicates.module';
import { ExportsModule } from './exports/exports.module';
import { FilesModule } from './files/files.module';
import { ImportsModule } from './imports/imports.module';
import { ProfileModule } from './profile/profile.module';
import { SavedSearchesModule } from './saved-searches/saved-searches.module';
import { ShortlistsModule } from './shortlists/shortlists.module';
import { StatementsModule } from './statements/statements.module';
import { CapabilitySearchModule } from './search/search.module';
import { VerificationModule } from './verification/verification.module';
import { VocabularyModule } from './vocabulary/vocabulary.module';

@Module({ imports: [ProfileModule, ChangesModule, StatementsModule, ImportsModule, ExportsModule, CapabilitySearchModule, ComparisonModule, ShortlistsModule, SavedSearchesModule, DuplicatesModule, ClaimsModule, FilesModule, VerificationModule, VocabularyModule], exports: [SavedSearchesModule, ProfileModule, StatementsModule, ImportsModule, ExportsModule, CapabilitySearchModule, DuplicatesModule, ClaimsModule, VerificationModule, VocabularyModule] })
export class SuppliersModule {}
