import { Module } from '@nestjs/common';
import { ReferenceController } from './http/reference.controller';
import { ProvinceReader } from './queries/province.reader';
import { TaxonomyReader } from './queries/taxonomy.reader';
import { LoadReference } from './use-cases/load-reference';

@Module({ controllers: [ReferenceController], providers: [LoadReference, TaxonomyReader, ProvinceReader], exports: [LoadReference, TaxonomyReader, ProvinceReader] })
export class ReferenceModule {}
