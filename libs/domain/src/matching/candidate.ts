import type { CapabilityStatement } from '../capability/capability-statement';
import type { VerificationLevel } from '../supplier/verification';

/** A certificate as matching sees it; the clock decides whether it is valid, never a stored flag. */
export interface CandidateCertificate {
  scheme: string;
  validUntil: string | null;
  issuedOn: string | null;
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
