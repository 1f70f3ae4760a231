import { importEntities } from '../imports/persistence/imports.entities';

export const supplierEntities = [...importEntities];
