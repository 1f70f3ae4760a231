export const referenceEntities = [];
