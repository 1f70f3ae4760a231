export const introductionEntities = [];
