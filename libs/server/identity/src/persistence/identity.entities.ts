export const identityEntities = [];
