/** The ladder of product.md item 8, lowest first. It says who has seen proof, never that a firm is certified. */
export const verificationLevels = ['listed', 'self_declared', 'document_checked', 'registry_checked', 'site_visited', 'buyer_confirmed'] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

/** How well a single statement is supported (domain.md 1.2). */
export const evidenceLevels = ['declared', 'documented', 'verified_on_site', 'proven_by_order'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export const legalForms = ['llc_single', 'llc', 'joint_stock', 'partnership', 'private_enterprise', 'cooperative', 'household', 'branch', 'rep_office', 'other'] as const;
export type LegalForm = (typeof legalForms)[number];

export const capitalOrigins = ['domestic', 'fdi', 'joint_venture'] as const;
export type CapitalOrigin = (typeof capitalOrigins)[number];
