import { identityEntities } from '@matxich/identity';
import { introductionEntities } from '@matxich/introductions';
import { matchingEntities } from '@matxich/matching';
import { notificationEntities } from '@matxich/notifications';
import { platformEntities } from '@matxich/platform';
import { referenceEntities } from '@matxich/reference';
import { rfqEntities } from '@matxich/rfqs';
import { supplierEntities } from '@matxich/suppliers';

/** Every table has a columns-only entity; a test compares them with the migrated database. */
export const entities = [
  ...platformEntities,
  ...identityEntities,
  ...referenceEntities,
  ...supplierEntities,
  ...rfqEntities,
  ...matchingEntities,
  ...introductionEntities,
  ...notificationEntities,
];
