export const supplierEntities = [];
