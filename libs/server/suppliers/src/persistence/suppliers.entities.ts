import { changeEntities } from '../changes/persistence/changes.entities';
import { duplicateEntities } from '../duplicates/persistence/duplicates.entities';
import { fileEntities } from '../files/persistence/files.entities';
import { profileEntities } from '../profile/persistence/profile.entities';
import { statementEntities } from '../statements/persistence/statements.entities';
import { importEntities } from '../imports/persistence/imports.entities';
import { savedSearchEntities } from '../saved-searches/persistence/saved-searches.entities';
import { shortlistEntities } from '../shortlists/persistence/shortlists.entities';
import { verificationEntities } from '../verification/persistence/verification.entities';
import { vocabularyEntities } from '../vocabulary/persistence/vocabulary.entities';

export const supplierEntities = [...profileEntities, ...changeEntities, ...statementEntities, ...importEntities, ...duplicateEntities, ...fileEntities, ...verificationEntities, ...shortlistEntities, ...savedSearchEntities, ...vocabularyEntities];
