import { isFreeMailDomain, ownHost } from './firm-contact-keys';

/** What a claim rests on, best first; the order is the order on the screen. */
export const claimEvidences = [
  'tax_code_matches', 'own_domain_confirmed', 'tax_certificate_attached', 'own_domain_waiting', 'tax_code_unknown', 'no_own_domain', 'free_mail', 'other_domain', 'tax_code_differs',
] as const;
export type ClaimEvidence = (typeof claimEvidences)[number];

export interface ClaimFacts {
  /** MST of the listed firm and of the organisation that claims it, 10 or 13 digits. */
  firmTaxCode: string | null;
  claimantTaxCode: string | null;
  /** Website of the listing; a page on a shared service is no proof. */
  firmWebsite: string | null;
  /** Addresses of the claimant: the account's own, and one given for this claim; `confirmed` = opened the mailed link. */
  emails: readonly { address: string; confirmed: boolean }[];
  certificateAttached: boolean;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).trim().toLowerCase();

/** Whether an address is one that only the firm can give out: at the host of its own website, exactly. */
export function isFirmsOwnAddress(address: string, website: string | null): boolean {
  const host = ownHost(website);
  const domain = domainOf(address);
  return host !== null && domain === host && !isFreeMailDomain(domain);
}

function mailEvidence({ emails, firmWebsite }: ClaimFacts): ClaimEvidence {
  if (ownHost(firmWebsite) === null) return 'no_own_domain';
  const own = emails.filter((email) => isFirmsOwnAddress(email.address, firmWebsite));
  if (own.some((email) => email.confirmed)) return 'own_domain_confirmed';
  if (own.length > 0) return 'own_domain_waiting';
  return emails.every((email) => isFreeMailDomain(domainOf(email.address))) ? 'free_mail' : 'other_domain';
}

function taxEvidence({ firmTaxCode, claimantTaxCode }: ClaimFacts): ClaimEvidence {
  if (!firmTaxCode || !claimantTaxCode) return 'tax_code_unknown';
  return firmTaxCode.slice(0, 10) === claimantTaxCode.slice(0, 10) ? 'tax_code_matches' : 'tax_code_differs';
}

/** Everything that speaks for or against a claim. */
export function claimEvidence(facts: ClaimFacts): ClaimEvidence[] {
  const found = new Set<ClaimEvidence>([taxEvidence(facts), mailEvidence(facts), ...(facts.certificateAttached ? (['tax_certificate_attached'] as const) : [])]);
  return claimEvidences.filter((evidence) => found.has(evidence));
}

/**
 * Certain enough to need no officer: somebody who reads mail at the firm's own domain and whose organisation has the firm's
 * tax code. Either alone is not: tax codes are public, and a domain may have been sold.
 */
export function claimIsCertain(evidence: readonly ClaimEvidence[]): boolean {
  return evidence.includes('tax_code_matches') && evidence.includes('own_domain_confirmed');
}
