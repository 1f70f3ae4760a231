import { Module } from '@nestjs/common';
import { ImportsModule } from './imports/imports.module';
import { ProfileModule } from './profile/profile.module';
import { CapabilitySearchModule } from './search/search.module';

@Module({ imports: [ProfileModule, ImportsModule, CapabilitySearchModule], exports: [ProfileModule, ImportsModule, CapabilitySearchModule] })
export class SuppliersModule {}
