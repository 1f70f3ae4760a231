import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClaimProof1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE supplier_claims
  ADD COLUMN proof_email text,
  ADD COLUMN proof_token_hash text,
  ADD COLUMN proof_expires_at timestamptz,
  ADD COLUMN proof_confirmed_at timestamptz,
  -- What the decision rested on; until then it is derived from the rows as they are.
  ADD COLUMN evidence text[],
  ADD COLUMN automatic boolean NOT NULL DEFAULT false;
ALTER TABLE supplier_claims DROP CONSTRAINT ck_supplier_claims_status;
ALTER TABLE supplier_claims ADD CONSTRAINT ck_supplier_claims_status CHECK (status IN ('pending', 'approved', 'rejected', 'withdrawn'));
CREATE UNIQUE INDEX uq_supplier_claims_proof ON supplier_claims (proof_token_hash) WHERE proof_token_hash IS NOT NULL;
CREATE INDEX ix_supplier_claims_supplier ON supplier_claims (supplier_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX IF EXISTS uq_supplier_claims_proof, ix_supplier_claims_supplier;
UPDATE supplier_claims SET status = 'rejected' WHERE status = 'withdrawn';
ALTER TABLE supplier_claims DROP CONSTRAINT ck_supplier_claims_status;
ALTER TABLE supplier_claims ADD CONSTRAINT ck_supplier_claims_status CHECK (status IN ('pending', 'approved', 'rejected'));
ALTER TABLE supplier_claims DROP COLUMN IF EXISTS proof_email, DROP COLUMN IF EXISTS proof_token_hash, DROP COLUMN IF EXISTS proof_expires_at, DROP COLUMN IF EXISTS proof_confirmed_at,
  DROP COLUMN IF EXISTS evidence, DROP COLUMN IF EXISTS automatic;
`);
  }
}
