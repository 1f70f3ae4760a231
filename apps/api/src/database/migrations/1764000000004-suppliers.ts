import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE suppliers (
  id uuid NOT NULL,
  organisation_id uuid,
  name_vi text NOT NULL,
  name_en text,
  short_name text,
  tax_code text,
  legal_form text,
  capital_origin text,
  founded_year integer,
  employees integer,
  website text,
  phone text,
  intro text,
  registered_address text,
  province_code text,
  verification text NOT NULL DEFAULT 'listed',
  verified_at timestamptz,
  verified_by uuid,
  verification_note text,
  visible boolean NOT NULL DEFAULT true,
  name_key text NOT NULL,
  duplicate_key text NOT NULL,
  source text,
  import_id uuid,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_suppliers PRIMARY KEY (id),
  CONSTRAINT uq_suppliers_tax_code UNIQUE (tax_code),
  CONSTRAINT uq_suppliers_organisation UNIQUE (organisation_id),
  CONSTRAINT fk_suppliers_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE SET NULL
);
CREATE INDEX ix_suppliers_tax_key ON suppliers (left(tax_code, 10)) WHERE tax_code IS NOT NULL;
CREATE INDEX ix_suppliers_duplicate_key ON suppliers (duplicate_key);
CREATE INDEX ix_suppliers_updated ON suppliers (updated_at DESC, id DESC);
CREATE TABLE supplier_sites (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  name text NOT NULL,
  street text,
  ward text,
  district text,
  province_code text,
  park text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_supplier_sites PRIMARY KEY (id),
  CONSTRAINT fk_supplier_sites_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE INDEX ix_supplier_sites_supplier ON supplier_sites (supplier_id);
CREATE TABLE capability_statements (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  site_id uuid NOT NULL,
  process text NOT NULL,
  materials text[] NOT NULL DEFAULT '{}',
  "values" jsonb NOT NULL DEFAULT '{}',
  schema_version text NOT NULL,
  in_house boolean NOT NULL DEFAULT true,
  evidence text NOT NULL DEFAULT 'declared',
  note text,
  free_capacity double precision,
  capacity_unit text,
  capacity_as_of date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_capability_statements PRIMARY KEY (id),
  CONSTRAINT fk_capability_statements_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_capability_statements_site FOREIGN KEY (site_id) REFERENCES supplier_sites (id)
);
CREATE INDEX ix_capability_statements_supplier ON capability_statements (supplier_id);
CREATE INDEX ix_capability_statements_process ON capability_statements (process text_pattern_ops, supplier_id);
CREATE TABLE supplier_certificates (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  scheme text NOT NULL,
  number text,
  body text,
  scope text,
  issued_on date,
  valid_until date,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_supplier_certificates PRIMARY KEY (id),
  CONSTRAINT fk_supplier_certificates_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE
);
CREATE INDEX ix_supplier_certificates_supplier ON supplier_certificates (supplier_id);
CREATE TABLE supplier_claims (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  requested_by uuid NOT NULL,
  note text NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  reason text,
  decided_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_at timestamptz,
  CONSTRAINT pk_supplier_claims PRIMARY KEY (id),
  CONSTRAINT fk_supplier_claims_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_supplier_claims_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
  CONSTRAINT ck_supplier_claims_status CHECK (status IN ('pending', 'approved', 'rejected'))
);
CREATE UNIQUE INDEX uq_supplier_claims_pending ON supplier_claims (organisation_id) WHERE status = 'pending';
CREATE UNIQUE INDEX uq_supplier_claims_approved ON supplier_claims (supplier_id) WHERE status = 'approved';
CREATE TABLE imports (
  id uuid NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  format text NOT NULL,
  encoding text NOT NULL,
  status text NOT NULL,
  columns jsonb NOT NULL,
  row_count integer NOT NULL,
  counts jsonb NOT NULL,
  repaired_count integer NOT NULL DEFAULT 0,
  note text,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  committed_at timestamptz,
  CONSTRAINT pk_imports PRIMARY KEY (id)
);
CREATE INDEX ix_imports_created ON imports (created_at DESC, id DESC);
CREATE TABLE import_rows (
  import_id uuid NOT NULL,
  row integer NOT NULL,
  verdict text NOT NULL,
  reason text,
  reason_value text,
  repaired boolean NOT NULL DEFAULT false,
  cells json NOT NULL,
  supplier_id uuid,
  CONSTRAINT pk_import_rows PRIMARY KEY (import_id, row),
  CONSTRAINT fk_import_rows_import FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS import_rows, imports, supplier_claims, supplier_certificates, capability_statements, supplier_sites, suppliers CASCADE');
  }
}
