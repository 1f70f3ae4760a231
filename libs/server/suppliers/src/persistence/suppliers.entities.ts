import { changeEntities } from '../changes/persistence/changes.entities';
import { duplicateEntities } from '../duplicates/persistence/duplicates.entities';
import { profileEntities } from '../profile/persistence/profile.entities';
import { statementEntities } from '../statements/persistence/statements.entities';
import { importEntities } from '../imports/persistence/imports.entities';

export const supplierEntities = [...profileEntities, ...changeEntities, ...statementEntities, ...importEntities, ...duplicateEntities];
