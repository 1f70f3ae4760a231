/** The ladder of product.md item 8, lowest first. It says who has seen proof, never that a firm is certified. */
export const verificationLevels = ['listed', 'self_declared', 'document_checked', 'registry_checked', 'site_visited', 'buyer_confirmed'] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

/** What can be checked, each for itself. */
export const checkSubjects = ['firm', 'statement', 'certificate'] as const;
export type CheckSubject = (typeof checkSubjects)[number];

/** The rungs that somebody's look can reach; the two below them are where everything starts. */
export const checkLevels = ['document_checked', 'registry_checked', 'site_visited', 'buyer_confirmed'] as const satisfies readonly VerificationLevel[];
export type CheckLevel = (typeof checkLevels)[number];

/** Not found in a registry is `not_confirmed`: nothing is proven, and nobody is accused. */
export const checkResults = ['confirmed', 'not_confirmed'] as const;
export type CheckResult = (typeof checkResults)[number];

/** How well a single statement is supported (domain.md 1.2). */
export const evidenceLevels = ['declared', 'documented', 'verified_on_site', 'proven_by_order'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** What a check of a statement says about its values. */
export const evidenceOfLevel: Record<CheckLevel, EvidenceLevel> = { document_checked: 'documented', registry_checked: 'documented', site_visited: 'verified_on_site', buyer_confirmed: 'proven_by_order' };

export const legalForms = ['llc_single', 'llc', 'joint_stock', 'partnership', 'private_enterprise', 'cooperative', 'household', 'branch', 'rep_office', 'other'] as const;
export type LegalForm = (typeof legalForms)[number];

export const capitalOrigins = ['domestic', 'fdi', 'joint_venture'] as const;
export type CapitalOrigin = (typeof capitalOrigins)[number];
