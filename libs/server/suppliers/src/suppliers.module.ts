import { Module } from '@nestjs/common';
import { DuplicatesModule } from './duplicates/duplicates.module';
import { ImportsModule } from './imports/imports.module';
import { ProfileModule } from './profile/profile.module';
import { CapabilitySearchModule } from './search/search.module';

@Module({ imports: [ProfileModule, ImportsModule, CapabilitySearchModule, DuplicatesModule], exports: [ProfileModule, ImportsModule, CapabilitySearchModule, DuplicatesModule] })
export class SuppliersModule {}
