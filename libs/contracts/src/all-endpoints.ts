import { changeEndpoints } from './changes.contract';
import { claimEndpoints } from './claims.contract';
import { comparisonEndpoints } from './comparison.contract';
import { conceptEndpoints } from './concepts.contract';
import { duplicateEndpoints } from './duplicates.contract';
import { certificateEndpoints } from './certificates.contract';
import type { Endpoint } from './endpoint';
import { exportEndpoints } from './exports.contract';
import { fileEndpoints } from './files.contract';
import { importEndpoints } from './imports.contract';
import { confirmationEndpoints } from './confirmations.contract';
import { introductionEndpoints } from './introductions.contract';
import { machineEndpoints } from './machines.contract';
import { notificationEndpoints } from './notifications.contract';
import { privacyEndpoints } from './privacy.contract';
import { referenceEndpoints } from './reference.contract';
import { rfqEndpoints } from './rfqs.contract';
import { savedSearchEndpoints } from './saved-searches.contract';
import { sessionEndpoints } from './session.contract';
import { shortlistEndpoints } from './shortlists.contract';
import { statementEndpoints } from './statements.contract';
import { supplierEndpoints } from './suppliers.contract';
import { systemEndpoints } from './system.contract';
import { verificationEndpoints } from './verification.contract';
import { vocabularyEndpoints } from './vocabulary.contract';

const groups = {
  session: sessionEndpoints,
  privacy: privacyEndpoints,
  reference: referenceEndpoints,
  concepts: conceptEndpoints,
  suppliers: supplierEndpoints,
  comparison: comparisonEndpoints,
  shortlists: shortlistEndpoints,
  savedSearches: savedSearchEndpoints,
  claims: claimEndpoints,
  statements: statementEndpoints,
  machines: machineEndpoints,
  changes: changeEndpoints,
  files: fileEndpoints,
  certificates: certificateEndpoints,
  verification: verificationEndpoints,
  duplicates: duplicateEndpoints,
  imports: importEndpoints,
  exports: exportEndpoints,
  rfqs: rfqEndpoints,
  introductions: introductionEndpoints,
  confirmations: confirmationEndpoints,
  notifications: notificationEndpoints,
  vocabulary: vocabularyEndpoints,
  system: systemEndpoints,
};

/** The whole endpoint table, named `group.name`: OpenAPI, the router check and the access matrix read it. */
export const allEndpoints: Record<string, Endpoint> = Object.fromEntries(
  Object.entries(groups).flatMap(([group, rows]) => Object.entries(rows).map(([name, row]) => [`${group}.${name}`, row as Endpoint])),
);
