export { SuppliersModule } from './suppliers.module';
export { supplierEntities } from './persistence/suppliers.entities';
export { EnsureCapabilityIndex } from './search/use-cases/ensure-capability-index';
export { ImportFile, type ImportFileOptions } from './imports/use-cases/import-file';
export { readTable } from './imports/readers/read-table';
export { RebuildIndex, type RebuildReport } from './search/use-cases/rebuild-index';
export { CheckIndex, type DriftReport } from './search/use-cases/check-index';
export { SupplierReader, type SupplierLabel } from './profile/queries/supplier.reader';
export { ReadSupplier } from './profile/use-cases/read-supplier';
