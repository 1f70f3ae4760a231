import type { MigrationInterface, QueryRunner } from 'typeorm';

const suppliers = `
ALTER TABLE suppliers
  ADD COLUMN status text,
  -- The day of which the status is said.
  ADD COLUMN status_on date,
  ADD COLUMN export_processing boolean,
  ADD COLUMN headcount_band text,
  ADD COLUMN revenue_band text,
  ADD COLUMN capital_band text,
  -- The owner's personal number of a household, masked before it comes here.
  ADD COLUMN household_code text,
  ADD COLUMN ward_code text,
  ADD COLUMN old_district text,
  ADD COLUMN industries jsonb NOT NULL DEFAULT '[]',
  -- The officer who last wrote facts for a firm that nobody speaks for; NULL = nothing, or the firm has confirmed.
  ADD COLUMN entered_by uuid,
  -- Field → who of the office wrote the value that stands there, and when.
  ADD COLUMN office_facts jsonb NOT NULL DEFAULT '{}',
  ADD CONSTRAINT ck_suppliers_status CHECK (status IN ('operating', 'suspended', 'left_address', 'closing', 'dissolved', 'revoked')),
  ADD CONSTRAINT ck_suppliers_household_code CHECK (household_code ~ '^\\d{3}…\\d{2}$'),
  ADD CONSTRAINT ck_suppliers_industries CHECK (jsonb_typeof(industries) = 'array'),
  ADD CONSTRAINT ck_suppliers_office_facts CHECK (jsonb_typeof(office_facts) = 'object');
CREATE INDEX ix_suppliers_industries ON suppliers USING gin (industries jsonb_path_ops);
`;

const sites = `
ALTER TABLE supplier_sites
  ADD COLUMN ward_code text,
  ADD COLUMN park_code text,
  ADD COLUMN lat double precision,
  ADD COLUMN lng double precision,
  ADD COLUMN permits jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN entered_by uuid,
  ADD CONSTRAINT ck_supplier_sites_coordinates CHECK ((lat IS NULL) = (lng IS NULL)),
  ADD CONSTRAINT ck_supplier_sites_permits CHECK (jsonb_typeof(permits) = 'array');
CREATE INDEX ix_supplier_sites_park ON supplier_sites (park_code) WHERE park_code IS NOT NULL;
`;

/** What the office wants to change of a firm, and what it has changed of one that nobody speaks for: nothing is ever taken out. */
const proposals = `
CREATE TABLE supplier_change_proposals (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  state text NOT NULL,
  -- Field → from, to, as proposed; and as written, where "from" is what was replaced then, with the marks that were replaced.
  changes jsonb NOT NULL,
  written jsonb,
  replaced_marks jsonb NOT NULL DEFAULT '{}',
  note text,
  proposed_by uuid NOT NULL,
  proposed_for uuid NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  undone_by uuid,
  undone_at timestamptz,
  CONSTRAINT pk_supplier_change_proposals PRIMARY KEY (id),
  CONSTRAINT fk_supplier_change_proposals_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT ck_supplier_change_proposals_state CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn', 'applied', 'undone')),
  CONSTRAINT ck_supplier_change_proposals_decided CHECK ((state IN ('accepted', 'declined', 'withdrawn')) <= (decided_by IS NOT NULL AND decided_at IS NOT NULL)),
  CONSTRAINT ck_supplier_change_proposals_undone CHECK ((state = 'undone') = (undone_at IS NOT NULL AND undone_by IS NOT NULL))
);
CREATE INDEX ix_supplier_change_proposals_supplier ON supplier_change_proposals (supplier_id, proposed_at DESC, id DESC);
`;

export class FirmFacts1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [suppliers, sites, proposals]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE IF EXISTS supplier_change_proposals CASCADE;
ALTER TABLE supplier_sites DROP COLUMN IF EXISTS ward_code, DROP COLUMN IF EXISTS park_code, DROP COLUMN IF EXISTS lat, DROP COLUMN IF EXISTS lng, DROP COLUMN IF EXISTS permits, DROP COLUMN IF EXISTS entered_by;
ALTER TABLE suppliers DROP COLUMN IF EXISTS status, DROP COLUMN IF EXISTS status_on, DROP COLUMN IF EXISTS export_processing, DROP COLUMN IF EXISTS headcount_band, DROP COLUMN IF EXISTS revenue_band,
  DROP COLUMN IF EXISTS capital_band, DROP COLUMN IF EXISTS household_code, DROP COLUMN IF EXISTS ward_code, DROP COLUMN IF EXISTS old_district, DROP COLUMN IF EXISTS industries, DROP COLUMN IF EXISTS entered_by, DROP COLUMN IF EXISTS office_facts;
`);
  }
}
