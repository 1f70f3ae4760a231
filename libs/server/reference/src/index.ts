export { ReferenceModule } from './reference.module';
export { referenceEntities } from './persistence/reference.entities';
