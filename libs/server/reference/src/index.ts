export { referenceEntities } from './persistence/reference.entities';
export { IndustryReader } from './queries/industry.reader';
export { ParkReader } from './queries/park.reader';
export { ProvinceReader } from './queries/province.reader';
export { TaxonomyReader, type TaxonomyConcept, type TermLanguage } from './queries/taxonomy.reader';
export { WardReader } from './queries/ward.reader';
export { ReferenceModule } from './reference.module';
export { LoadReference } from './use-cases/load-reference';
export { LoadWards, type LoadedWards } from './use-cases/load-wards';
