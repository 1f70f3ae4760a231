import { duplicateEntities } from '../duplicates/persistence/duplicates.entities';
import { profileEntities } from '../profile/persistence/profile.entities';
import { importEntities } from '../imports/persistence/imports.entities';

export const supplierEntities = [...profileEntities, ...importEntities, ...duplicateEntities];
