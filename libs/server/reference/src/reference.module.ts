import { Module } from '@nestjs/common';
import { ReferenceController } from './http/reference.controller';
import { ProvincesQuery } from './queries/provinces.query';
import { TaxonomyReader } from './queries/taxonomy.reader';
import { LoadReference } from './use-cases/load-reference';

@Module({ controllers: [ReferenceController], providers: [LoadReference, TaxonomyReader, ProvincesQuery], exports: [LoadReference, TaxonomyReader] })
export class ReferenceModule {}
