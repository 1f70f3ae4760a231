import type { CapabilityStatement } from '../capability/capability-statement';
import type { CertificateStatus } from '../supplier/certificate-state';
import type { VerificationLevel } from '../supplier/verification';

/** A certificate as matching sees it; the clock decides whether it is valid, never a stored flag. */
export interface CandidateCertificate {
  scheme: string;
  validUntil: string | null;
  issuedOn: string | null;
  /** What its issuer said of it since; absent = valid. */
  status?: CertificateStatus;
  /** The sites it covers; absent or empty = the whole firm. */
  siteIds?: string[];
}

/** The facts about one supplier, read from the database of record. */
export interface Candidate {
  supplierId: string;
  name: string;
  verification: VerificationLevel;
  provinceCodes: string[];
  certificates: CandidateCertificate[];
  statements: CapabilityStatement[];
  /** ISO instant of the last profile change, for freshness. */
  updatedAt: string;
}
