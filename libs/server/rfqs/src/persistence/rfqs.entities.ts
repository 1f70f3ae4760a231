export const rfqEntities = [];
