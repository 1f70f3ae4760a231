/**
 * The one list of domain events: name → payload. Payloads carry ids only; whoever listens reads the current rows.
 * `aggregateId` of the outbox row is the first id.
 */
export interface DomainEvents {
  'user.registered': { userId: string };
  /** Somebody registered with the e-mail of this user again; only the mail tells, never the answer. */
  'user.registration_repeated': { userId: string };
  'user.email_verified': { userId: string };
  'user.email_verification_requested': { userId: string };
  'user.password_reset_requested': { userId: string };
  'user.password_changed': { userId: string };
  /** The person asked for it; the account is a pseudonym from now on. */
  'user.erased': { userId: string };
  'organisation.registered': { organisationId: string };
  'organisation.changed': { organisationId: string };
  'member.added': { organisationId: string; userId: string };
  'member.changed': { organisationId: string; userId: string };
  'member.removed': { organisationId: string; userId: string };
  'supplier.listed': { supplierId: string };
  'supplier.changed': { supplierId: string };
  /** The office wants to change facts of a firm that speaks for itself. */
  'supplier.change_proposed': { supplierId: string; changeId: string };
  'supplier.change_decided': { supplierId: string; changeId: string };
  'supplier.change_withdrawn': { supplierId: string; changeId: string };
  'supplier.verified': { supplierId: string; checkId: string };
  /** Its statements or capacities are not confirmed in time; told at most monthly. */
  'supplier.facts_stale': { supplierId: string };
  'supplier.verification_undone': { supplierId: string; checkId: string };
  'file.kept': { fileId: string };
  'file.changed': { fileId: string };
  'file.removed': { fileId: string };
  'supplier.withdrawn': { supplierId: string };
  'supplier.merged': { supplierId: string; mergedId: string; mergeId: string };
  'supplier.merge_undone': { supplierId: string; mergedId: string; mergeId: string };
  'duplicate.reported': { candidateId: string };
  'duplicate.dismissed': { candidateId: string };
  'duplicate.reopened': { candidateId: string };
  /** An officer gave a word of the trade its meaning, or took that back. */
  'term.mapped': { termId: string };
  'term.undone': { termId: string };
  'term.dismissed': { unreadId: string };
  'term.reopened': { unreadId: string };
  /** Terms of another city's thesaurus. */
  'thesaurus.imported': { importId: string };
  'thesaurus.import_undone': { importId: string };
  'claim.requested': { claimId: string; supplierId: string };
  /** A link goes to an address at the firm's own domain. */
  'claim.proof_requested': { claimId: string; supplierId: string };
  'claim.proof_confirmed': { claimId: string; supplierId: string };
  'claim.withdrawn': { claimId: string; supplierId: string };
  'claim.approved': { claimId: string; supplierId: string };
  'claim.rejected': { claimId: string; supplierId: string };
  'import.committed': { importId: string };
  'import.undone': { importId: string };
  'rfq.drafted': { rfqId: string };
  'rfq.changed': { rfqId: string };
  'rfq.published': { rfqId: string };
  'rfq.cancelled': { rfqId: string };
  'match.completed': { rfqId: string; runId: string };
  'introduction.proposed': { introductionId: string };
  'introduction.accepted': { introductionId: string };
  'introduction.declined': { introductionId: string };
  'introduction.withdrawn': { introductionId: string };
  'introduction.introduced': { introductionId: string };
  'shortlist.created': { shortlistId: string };
  'shortlist.changed': { shortlistId: string };
  'shortlist.removed': { shortlistId: string };
  'saved_search.kept': { savedSearchId: string };
  'saved_search.changed': { savedSearchId: string };
  'saved_search.removed': { savedSearchId: string };
  /** A run found firms that the search had not found before. */
  'saved_search.found': { savedSearchId: string; runId: string };
  /** One contact person hides from the other side. */
  'consent.withdrawn': { introductionId: string };
}

export type DomainEventName = keyof DomainEvents;
