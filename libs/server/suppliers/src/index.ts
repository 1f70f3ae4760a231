export { SuppliersModule } from './suppliers.module';
export { supplierEntities } from './persistence/suppliers.entities';
export { EnsureCapabilityIndex } from './search/use-cases/ensure-capability-index';
