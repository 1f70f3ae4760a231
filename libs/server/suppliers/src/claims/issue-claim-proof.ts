import { type Tx, newSecretToken } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { ClaimRepository } from './persistence/claim.repository';

export interface ClaimProof {
  token: string;
  email: string;
  supplier: string;
  organisation: string;
  locale: 'vi' | 'en';
  demo: boolean;
}

/** Makes the token for a mail inside the transaction that writes the mail: it exists there and nowhere else. */
@Injectable()
export class IssueClaimProof {
  constructor(private readonly claims: ClaimRepository) {}

  /** @returns null for a claim that waits for no proof any more */
  async execute(tx: Tx, claimId: string): Promise<ClaimProof | null> {
    const [row] = await tx.query<Omit<ClaimProof, 'token'>[]>(
      `SELECT c.proof_email AS email, s.name_vi AS supplier, o.name AS organisation, coalesce(u.locale, 'vi') AS locale, o.is_demo AS demo
       FROM supplier_claims c JOIN suppliers s ON s.id = c.supplier_id JOIN organisations o ON o.id = c.organisation_id LEFT JOIN users u ON u.id = c.requested_by
       WHERE c.id = $1 AND c.status = 'pending' AND c.proof_email IS NOT NULL AND c.proof_confirmed_at IS NULL`,
      [claimId],
    );
    if (!row) return null;
    const token = newSecretToken();
    await this.claims.setProofToken(tx, claimId, token);
    return { ...row, token };
  }
}
