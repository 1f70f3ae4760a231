export const matchingEntities = [];
