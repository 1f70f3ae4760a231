export { referenceEntities } from './persistence/reference.entities';
export { ProvinceReader } from './queries/province.reader';
export { TaxonomyReader, type TaxonomyConcept, type TermLanguage } from './queries/taxonomy.reader';
export { ReferenceModule } from './reference.module';
export { LoadReference } from './use-cases/load-reference';
