import type {
  BodyOf, Endpoint, RequestOf, ResponseOf, certificateEndpoints, changeEndpoints, claimEndpoints, comparisonEndpoints, conceptEndpoints, duplicateEndpoints, exportEndpoints, fileEndpoints, importEndpoints, confirmationEndpoints, introductionEndpoints, machineEndpoints, notificationEndpoints,
  privacyEndpoints, referenceEndpoints, rfqEndpoints, savedSearchEndpoints, sessionEndpoints, shortlistEndpoints, statementEndpoints, supplierEndpoints, systemEndpoints, verificationEndpoints, vocabularyEndpoints,
} from '@matxich/contracts';

/** The endpoint table as types only: importing its values would pull zod (23 kB) into the first page. */
interface Groups {
  session: typeof sessionEndpoints;
  reference: typeof referenceEndpoints;
  concepts: typeof conceptEndpoints;
  suppliers: typeof supplierEndpoints;
  comparison: typeof comparisonEndpoints;
  shortlists: typeof shortlistEndpoints;
  savedSearches: typeof savedSearchEndpoints;
  claims: typeof claimEndpoints;
  changes: typeof changeEndpoints;
  duplicates: typeof duplicateEndpoints;
  statements: typeof statementEndpoints;
  machines: typeof machineEndpoints;
  files: typeof fileEndpoints;
  certificates: typeof certificateEndpoints;
  verification: typeof verificationEndpoints;
  imports: typeof importEndpoints;
  exports: typeof exportEndpoints;
  privacy: typeof privacyEndpoints;
  rfqs: typeof rfqEndpoints;
  introductions: typeof introductionEndpoints;
  confirmations: typeof confirmationEndpoints;
  notifications: typeof notificationEndpoints;
  vocabulary: typeof vocabularyEndpoints;
  system: typeof systemEndpoints;
}

/** `group.name`, as in `allEndpoints`. */
export type EndpointName = { [G in keyof Groups]: `${G}.${keyof Groups[G] & string}` }[keyof Groups];
type RowOf<G extends keyof Groups, R> = R extends keyof Groups[G] ? (Groups[G][R] extends Endpoint ? Groups[G][R] : never) : never;
export type EndpointNamed<N extends EndpointName> = N extends `${infer G}.${infer R}` ? (G extends keyof Groups ? RowOf<G, R> : never) : never;
export type Answer<N extends EndpointName> = ResponseOf<EndpointNamed<N>>;
export type Question<N extends EndpointName> = RequestOf<EndpointNamed<N>>;
/** What a body is after parsing; forms hold this shape. */
export type Body<N extends EndpointName> = BodyOf<EndpointNamed<N>>;

type Line<E extends Endpoint> =
  `${E['method']} ${E['path']}${E extends { idempotent: true } ? ' +key' : ''}${E extends { ifMatch: true } ? ' +version' : ''}${E extends { upload: true } ? ' +file' : ''}`;

/**
 * Method, path and what the row asks for. A line that differs from the endpoint table does not compile, and neither does
 * a missing one; `routes.spec.ts` says the same at run time.
 */
export const routes: { readonly [N in EndpointName]: Line<EndpointNamed<N>> } = {
  'session.read': 'GET /session',
  'session.signIn': 'POST /session',
  'session.signOut': 'DELETE /session',
  'session.signOutEverywhere': 'DELETE /sessions',
  'session.actAs': 'POST /session/organisation',
  'session.register': 'POST /accounts',
  'session.firstOfficer': 'POST /accounts/first-officer',
  'session.verifyEmail': 'POST /accounts/verify',
  'session.resendVerification': 'POST /accounts/verification-mail',
  'session.requestPasswordReset': 'POST /password-resets',
  'session.completePasswordReset': 'POST /password-resets/complete',
  'session.updateProfile': 'POST /session/profile',
  'privacy.export': 'GET /my/personal-data',
  'privacy.consents': 'GET /my/consents',
  'privacy.withdrawConsent': 'DELETE /my/consents/:introductionId',
  'privacy.erase': 'POST /my/erasure',
  'session.organisation': 'GET /organisation',
  'session.updateOrganisation': 'PATCH /organisation +version',
  'session.members': 'GET /organisation/members',
  'session.inviteMember': 'POST /organisation/members +key',
  'session.changeMember': 'PATCH /organisation/members/:userId +version',
  'session.removeMember': 'DELETE /organisation/members/:userId',
  'reference.taxonomy': 'GET /taxonomy',
  'reference.provinces': 'GET /provinces',
  'concepts.suggest': 'GET /taxonomy/suggestions',
  'statements.confirm': 'POST /my/supplier/statements/confirm +key',
  'machines.add': 'POST /my/supplier/machines +key',
  'machines.update': 'PATCH /my/supplier/machines/:machineId +version',
  'machines.remove': 'DELETE /my/supplier/machines/:machineId',
  'reference.wards': 'GET /provinces/:provinceCode/wards',
  'reference.parks': 'GET /parks',
  'reference.industries': 'GET /industry-codes',
  'reference.oldAddress': 'GET /old-addresses',
  'suppliers.search': 'GET /suppliers',
  'suppliers.suggest': 'GET /suppliers/suggestions',
  'suppliers.read': 'GET /suppliers/:supplierId',
  'comparison.read': 'GET /supplier-comparison',
  'shortlists.list': 'GET /shortlists',
  'shortlists.create': 'POST /shortlists +key',
  'shortlists.read': 'GET /shortlists/:shortlistId',
  'shortlists.rename': 'PATCH /shortlists/:shortlistId +version',
  'shortlists.remove': 'DELETE /shortlists/:shortlistId',
  'shortlists.add': 'POST /shortlists/:shortlistId/entries +key',
  'shortlists.note': 'PATCH /shortlists/:shortlistId/entries/:entryId +version',
  'shortlists.move': 'POST /shortlists/:shortlistId/entries/:entryId/move +key',
  'shortlists.takeOff': 'DELETE /shortlists/:shortlistId/entries/:entryId',
  'savedSearches.list': 'GET /saved-searches',
  'savedSearches.save': 'POST /saved-searches +key',
  'savedSearches.change': 'PATCH /saved-searches/:savedSearchId +version',
  'savedSearches.remove': 'DELETE /saved-searches/:savedSearchId',
  'savedSearches.alertOff': 'POST /alerts/:token/off',
  'savedSearches.alertOn': 'POST /alerts/:token/on',
  'suppliers.own': 'GET /my/supplier',
  'suppliers.list': 'POST /my/supplier +key',
  'suppliers.update': 'PATCH /my/supplier +version',
  'suppliers.addSite': 'POST /my/supplier/sites +key',
  'suppliers.updateSite': 'PATCH /my/supplier/sites/:siteId +version',
  'suppliers.addStatement': 'POST /my/supplier/statements +key',
  'suppliers.updateStatement': 'PATCH /my/supplier/statements/:statementId +version',
  'suppliers.removeStatement': 'DELETE /my/supplier/statements/:statementId',
  'suppliers.claimable': 'GET /my/claimable-suppliers',
  'suppliers.claim': 'POST /my/claims +key',
  'suppliers.ownClaims': 'GET /my/claims',
  'suppliers.officeList': 'GET /office/suppliers',
  'changes.officeFacts': 'GET /office/suppliers/:supplierId/facts',
  'changes.propose': 'POST /office/suppliers/:supplierId/changes +key +version',
  'changes.proposeSite': 'POST /office/suppliers/:supplierId/site-changes +key +version',
  'changes.withdraw': 'POST /office/changes/:changeId/withdrawal +key',
  'changes.undoOffice': 'POST /office/changes/:changeId/undo +key',
  'changes.mine': 'GET /my/supplier/changes',
  'changes.decide': 'POST /my/supplier/changes/:changeId/decision +key',
  'changes.undoMine': 'POST /my/supplier/changes/:changeId/undo +key',
  'changes.confirm': 'POST /my/supplier/office-facts/confirmation +key',
  'suppliers.officeClaims': 'GET /office/claims',
  'suppliers.decideClaim': 'POST /office/claims/:claimId/decision +key',
  'claims.sendProof': 'POST /my/claims/:claimId/proof +key',
  'claims.withdraw': 'DELETE /my/claims/:claimId',
  'claims.confirm': 'POST /claim-proofs',
  'duplicates.list': 'GET /office/duplicates',
  'duplicates.compare': 'GET /office/duplicates/:candidateId',
  'duplicates.report': 'POST /office/duplicates +key',
  'duplicates.reportOwn': 'POST /my/duplicate-reports +key',
  'duplicates.dismiss': 'POST /office/duplicates/:candidateId/dismissal +key',
  'duplicates.reopen': 'POST /office/duplicates/:candidateId/reopening +key',
  'duplicates.merge': 'POST /office/duplicates/:candidateId/merge +key',
  'duplicates.merges': 'GET /office/merges',
  'duplicates.undo': 'POST /office/merges/:mergeId/undo +key',
  'files.upload': 'POST /my/files +key +file',
  'files.own': 'GET /my/files',
  'files.update': 'PATCH /my/files/:fileId +version',
  'files.remove': 'DELETE /my/files/:fileId',
  'files.officeUpload': 'POST /office/suppliers/:supplierId/files +key +file',
  'files.ofSupplier': 'GET /suppliers/:supplierId/files',
  'files.content': 'GET /files/:fileId/content',
  'files.thumbnail': 'GET /files/:fileId/thumbnail',
  'certificates.add': 'POST /my/supplier/certificates +key',
  'certificates.update': 'PATCH /my/supplier/certificates/:certificateId +version',
  'certificates.remove': 'DELETE /my/supplier/certificates/:certificateId',
  'certificates.officeAdd': 'POST /office/suppliers/:supplierId/certificates +key',
  'verification.queue': 'GET /office/verification-queue',
  'verification.checkables': 'GET /office/suppliers/:supplierId/checkables',
  'verification.check': 'POST /office/suppliers/:supplierId/checks +key',
  'verification.undo': 'POST /office/checks/:checkId/undo +key',
  'verification.ofSupplier': 'GET /office/suppliers/:supplierId/checks',
  'verification.own': 'GET /my/supplier/checks',
  'verification.request': 'POST /my/supplier/check-requests +key',
  'imports.upload': 'POST /office/imports +key +file',
  'imports.template': 'GET /office/import-template',
  'imports.layout': 'GET /office/imports/:importId/layout',
  'imports.map': 'POST /office/imports/:importId/layout +key',
  'imports.undo': 'POST /office/imports/:importId/undo +key',
  'exports.suppliers': 'GET /exports/suppliers',
  'exports.register': 'GET /exports/register',
  'exports.claims': 'GET /exports/claims',
  'exports.duplicates': 'GET /exports/duplicates',
  'exports.merges': 'GET /exports/merges',
  'exports.verificationQueue': 'GET /exports/verification-queue',
  'exports.checks': 'GET /exports/checks/:supplierId',
  'exports.ownChecks': 'GET /exports/own-checks',
  'exports.imports': 'GET /exports/imports',
  'exports.importRows': 'GET /exports/import-rows/:importId',
  'exports.statements': 'GET /exports/statements',
  'exports.rfqs': 'GET /exports/rfqs',
  'exports.officeRfqs': 'GET /exports/office-rfqs',
  'exports.matches': 'GET /exports/matches/:rfqId',
  'exports.opportunities': 'GET /exports/opportunities',
  'exports.introductions': 'GET /exports/introductions',
  'exports.shortlist': 'GET /exports/shortlists/:shortlistId',
  'exports.notifications': 'GET /exports/notifications',
  'exports.members': 'GET /exports/members',
  'imports.list': 'GET /office/imports',
  'imports.read': 'GET /office/imports/:importId',
  'imports.rows': 'GET /office/imports/:importId/rows',
  'imports.commit': 'POST /office/imports/:importId/commit +key',
  'imports.discard': 'DELETE /office/imports/:importId',
  'rfqs.list': 'GET /rfqs',
  'rfqs.create': 'POST /rfqs +key',
  'rfqs.read': 'GET /rfqs/:rfqId',
  'rfqs.update': 'PATCH /rfqs/:rfqId +version',
  'rfqs.publish': 'POST /rfqs/:rfqId/publish +key',
  'rfqs.cancel': 'POST /rfqs/:rfqId/cancel +key',
  'rfqs.matches': 'GET /rfqs/:rfqId/matches',
  'rfqs.officeList': 'GET /office/rfqs',
  'rfqs.opportunities': 'GET /my/opportunities',
  'rfqs.opportunity': 'GET /my/opportunities/:rfqId',
  'rfqs.wantedFacts': 'GET /my/wanted-facts',
  'introductions.propose': 'POST /introductions +key',
  'introductions.list': 'GET /introductions',
  'introductions.read': 'GET /introductions/:introductionId',
  'introductions.accept': 'POST /introductions/:introductionId/accept +key',
  'introductions.decline': 'POST /introductions/:introductionId/decline +key',
  'confirmations.list': 'GET /introductions/:introductionId/statements',
  'confirmations.confirm': 'POST /introductions/:introductionId/confirmations +key',
  'confirmations.takeBack': 'POST /introductions/:introductionId/confirmations/:checkId/undo +key',
  'introductions.withdraw': 'POST /introductions/:introductionId/withdraw +key',
  'notifications.list': 'GET /notifications',
  'notifications.read': 'POST /notifications/read',
  'notifications.mails': 'GET /office/mails',
  'vocabulary.unread': 'GET /office/vocabulary/unread',
  'vocabulary.readUnread': 'GET /office/vocabulary/unread/:unreadId',
  'vocabulary.dismiss': 'POST /office/vocabulary/unread/:unreadId/dismissal +key',
  'vocabulary.reopen': 'POST /office/vocabulary/unread/:unreadId/reopening +key',
  'vocabulary.exportThesaurus': 'GET /office/vocabulary/thesaurus',
  'vocabulary.checkThesaurus': 'POST /office/vocabulary/thesaurus-checks +file',
  'vocabulary.importThesaurus': 'POST /office/vocabulary/thesaurus +key +file',
  'vocabulary.undoImport': 'POST /office/vocabulary/imports/:importId/undo +key',
  'vocabulary.terms': 'GET /office/vocabulary/terms',
  'vocabulary.preview': 'GET /office/vocabulary/preview',
  'vocabulary.map': 'POST /office/vocabulary/terms +key',
  'vocabulary.undo': 'POST /office/vocabulary/terms/:termId/undo +key',
  'system.figures': 'GET /figures',
};
