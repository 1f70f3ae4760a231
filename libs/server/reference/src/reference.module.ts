import { Module } from '@nestjs/common';
import { ConceptsController } from './http/concepts.controller';
import { ReferenceController } from './http/reference.controller';
import { CodeNames } from './queries/code-names';
import { ConceptSuggester } from './queries/concept-suggester';
import { IndustryReader } from './queries/industry.reader';
import { LearnedTerms } from './queries/learned-terms';
import { ParkReader } from './queries/park.reader';
import { ProvinceReader } from './queries/province.reader';
import { ResolveOldAddress } from './queries/resolve-old-address';
import { TaxonomyReader } from './queries/taxonomy.reader';
import { WardReader } from './queries/ward.reader';
import { LoadReference } from './use-cases/load-reference';
import { LoadWards } from './use-cases/load-wards';

const shared = [CodeNames, LoadReference, LoadWards, TaxonomyReader, ProvinceReader, WardReader, ParkReader, IndustryReader, LearnedTerms];

@Module({ controllers: [ReferenceController, ConceptsController], providers: [...shared, ResolveOldAddress, ConceptSuggester], exports: shared })
export class ReferenceModule {}
