import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile/profile.module';
import { ComparisonController } from './http/comparison.controller';
import { CompareSuppliers } from './use-cases/compare-suppliers';

@Module({ imports: [ProfileModule], controllers: [ComparisonController], providers: [CompareSuppliers] })
export class ComparisonModule {}
