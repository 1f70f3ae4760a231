import { Module } from '@nestjs/common';
import { ConceptsController } from './http/concepts.controller';
import { ReferenceController } from './http/reference.controller';
import { ConceptSuggester } from './queries/concept-suggester';
import { ProvinceReader } from './queries/province.reader';
import { TaxonomyReader } from './queries/taxonomy.reader';
import { LoadReference } from './use-cases/load-reference';

@Module({ controllers: [ReferenceController, ConceptsController], providers: [LoadReference, ConceptSuggester, TaxonomyReader, ProvinceReader], exports: [LoadReference, TaxonomyReader, ProvinceReader] })
export class ReferenceModule {}
