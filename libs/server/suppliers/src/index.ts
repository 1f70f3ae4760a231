export { SuppliersModule } from './suppliers.module';
export { supplierEntities } from './persistence/suppliers.entities';
