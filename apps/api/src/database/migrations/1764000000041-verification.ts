import type { MigrationInterface, QueryRunner } from 'typeorm';

const certificates = `
ALTER TABLE supplier_certificates
  ADD COLUMN edition text,
  ADD COLUMN accreditation text,
  ADD COLUMN site_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN last_surveillance_on date,
  ADD COLUMN status text NOT NULL DEFAULT 'valid',
  ADD COLUMN evidence_file_id uuid,
  -- The officer who wrote it for a firm that nobody had claimed; NULL = the firm's own people.
  ADD COLUMN entered_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT fk_supplier_certificates_evidence FOREIGN KEY (evidence_file_id) REFERENCES files (id) ON DELETE SET NULL,
  ADD CONSTRAINT ck_supplier_certificates_status CHECK (status IN ('valid', 'suspended', 'withdrawn'));
CREATE INDEX ix_supplier_certificates_evidence ON supplier_certificates (evidence_file_id) WHERE evidence_file_id IS NOT NULL;
CREATE INDEX ix_supplier_certificates_ending ON supplier_certificates (valid_until) WHERE valid_until IS NOT NULL;
`;

/** Append-only but for its end: who looked, when, until when it counts, and why it stopped counting. */
const checks = `
CREATE TABLE verification_checks (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  level text NOT NULL,
  result text NOT NULL,
  note text NOT NULL,
  valid_until date,
  -- Who wrote what is checked, and the paper that was seen; filled from the rows themselves, whatever the program says.
  entered_by uuid[] NOT NULL DEFAULT '{}',
  evidence_file_id uuid,
  checked_by uuid NOT NULL,
  checked_for uuid NOT NULL,
  checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  ended_by uuid,
  end_cause text,
  end_reason text,
  CONSTRAINT pk_verification_checks PRIMARY KEY (id),
  CONSTRAINT fk_verification_checks_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_verification_checks_evidence FOREIGN KEY (evidence_file_id) REFERENCES files (id) ON DELETE SET NULL,
  CONSTRAINT ck_verification_checks_subject CHECK (subject IN ('firm', 'statement', 'certificate')),
  CONSTRAINT ck_verification_checks_level CHECK (level IN ('document_checked', 'registry_checked', 'site_visited', 'buyer_confirmed')),
  CONSTRAINT ck_verification_checks_result CHECK (result IN ('confirmed', 'not_confirmed')),
  CONSTRAINT ck_verification_checks_not_own CHECK (checked_by <> ALL (entered_by)),
  CONSTRAINT ck_verification_checks_end CHECK ((ended_at IS NULL) = (end_cause IS NULL) AND (end_cause IS DISTINCT FROM 'undone' OR (ended_by IS NOT NULL AND end_reason IS NOT NULL)))
);
CREATE INDEX ix_verification_checks_subject ON verification_checks (subject_id, subject) WHERE ended_at IS NULL;
CREATE INDEX ix_verification_checks_evidence ON verification_checks (evidence_file_id) WHERE evidence_file_id IS NOT NULL;
CREATE INDEX ix_verification_checks_supplier ON verification_checks (supplier_id, checked_at DESC, id DESC);
CREATE TABLE verification_requests (
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  file_id uuid,
  note text,
  requested_by uuid NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at timestamptz,
  CONSTRAINT pk_verification_requests PRIMARY KEY (id),
  CONSTRAINT fk_verification_requests_supplier FOREIGN KEY (supplier_id) REFERENCES suppliers (id) ON DELETE CASCADE,
  CONSTRAINT fk_verification_requests_file FOREIGN KEY (file_id) REFERENCES files (id) ON DELETE SET NULL,
  CONSTRAINT ck_verification_requests_subject CHECK (subject IN ('firm', 'statement', 'certificate'))
);
CREATE UNIQUE INDEX uq_verification_requests_open ON verification_requests (subject_id, subject) WHERE closed_at IS NULL;
CREATE INDEX ix_verification_requests_supplier ON verification_requests (supplier_id);
CREATE INDEX ix_verification_requests_file ON verification_requests (file_id) WHERE file_id IS NOT NULL;
`;

/** What was verified before this table existed; written before the guards, since nobody can say any more who entered those firms. */
const before = `
INSERT INTO verification_checks (id, supplier_id, subject, subject_id, level, result, note, checked_by, checked_for, checked_at)
SELECT gen_random_uuid(), s.id, 'firm', s.id, s.verification, 'confirmed', coalesce(s.verification_note, ''), s.verified_by,
       coalesce((SELECT m.organisation_id FROM memberships m JOIN organisations o ON o.id = m.organisation_id AND o.kind = 'office' WHERE m.user_id = s.verified_by LIMIT 1), s.verified_by), s.verified_at
FROM suppliers s WHERE s.verified_by IS NOT NULL AND s.verified_at IS NOT NULL AND s.verification IN ('document_checked', 'registry_checked', 'site_visited', 'buyer_confirmed');
`;

/** "Today" and "in force" in one place: expiry is asked of the clock at every look. The columns of firms and statements say how far they once got, the checks whether that still counts. */
const clock = `
CREATE FUNCTION vietnam_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;
CREATE FUNCTION check_rung(level text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT array_position(ARRAY['document_checked', 'registry_checked', 'site_visited', 'buyer_confirmed'], level) $$;
-- The highest rung in force; NULL when nothing was ever confirmed of it, '' when all of that has run out.
CREATE FUNCTION level_in_force(of_subject text, of_id uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN count(*) = 0 THEN NULL ELSE coalesce((array_agg(level ORDER BY check_rung(level) DESC) FILTER (WHERE valid_until IS NULL OR valid_until >= vietnam_today()))[1], '') END
  FROM verification_checks WHERE subject = of_subject AND subject_id = of_id AND ended_at IS NULL AND result = 'confirmed'
$$;
CREATE FUNCTION firm_level(firm uuid, stored text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN stored IN ('listed', 'self_declared') THEN stored ELSE coalesce(nullif(coalesce(level_in_force('firm', firm), stored), ''), 'self_declared') END
$$;
CREATE FUNCTION certificate_level(certificate uuid, entered_by uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(level_in_force('certificate', certificate), ''), CASE WHEN entered_by IS NULL THEN 'self_declared' ELSE 'listed' END)
$$;
CREATE FUNCTION evidence_of_level(level text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE level WHEN 'site_visited' THEN 'verified_on_site' WHEN 'buyer_confirmed' THEN 'proven_by_order' WHEN '' THEN 'declared' ELSE 'documented' END
$$;
CREATE FUNCTION statement_evidence(statement uuid, stored text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN stored = 'declared' THEN stored ELSE coalesce((SELECT evidence_of_level(level) FROM level_in_force('statement', statement) AS level WHERE level IS NOT NULL), stored) END
$$;
`;

/** Nobody checks what they have entered, and a proof ends when what it proved is no longer the same: whatever part of the program wrote it. */
const guards = `
-- A firm has several: whose list it came with while nobody speaks for it, and every officer whose fact it has not confirmed.
CREATE FUNCTION authors_of(of_subject text, of_id uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE of_subject
    WHEN 'certificate' THEN ARRAY(SELECT entered_by FROM supplier_certificates WHERE id = of_id AND entered_by IS NOT NULL)
    WHEN 'firm' THEN ARRAY(
      SELECT i.created_by FROM suppliers s JOIN imports i ON i.id = s.import_id WHERE s.id = of_id AND s.organisation_id IS NULL AND i.created_by IS NOT NULL
      UNION SELECT entered_by FROM suppliers WHERE id = of_id AND entered_by IS NOT NULL
      UNION SELECT (mark.value->>'by')::uuid FROM suppliers s, jsonb_each(s.office_facts) AS mark WHERE s.id = of_id AND mark.value->>'by' IS NOT NULL
      UNION SELECT entered_by FROM supplier_sites WHERE supplier_id = of_id AND entered_by IS NOT NULL)
    ELSE '{}' END
$$;
CREATE FUNCTION evidence_of(of_subject text, of_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT evidence_file_id FROM supplier_certificates WHERE of_subject = 'certificate' AND id = of_id),
                  (SELECT file_id FROM verification_requests WHERE subject = of_subject AND subject_id = of_id AND closed_at IS NULL))
$$;
CREATE FUNCTION note_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.entered_by := authors_of(NEW.subject, NEW.subject_id);
  NEW.evidence_file_id := evidence_of(NEW.subject, NEW.subject_id);
  RETURN NEW;
END $$;
CREATE TRIGGER tg_verification_checks_author BEFORE INSERT ON verification_checks FOR EACH ROW EXECUTE FUNCTION note_author();
CREATE FUNCTION end_checks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE verification_checks SET ended_at = clock_timestamp(), end_cause = CASE TG_OP WHEN 'DELETE' THEN 'removed' ELSE 'changed' END
  WHERE subject = TG_ARGV[0] AND subject_id = OLD.id AND ended_at IS NULL;
  IF TG_OP = 'DELETE' THEN
    UPDATE verification_requests SET closed_at = clock_timestamp() WHERE subject = TG_ARGV[0] AND subject_id = OLD.id AND closed_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tg_suppliers_identity AFTER UPDATE OF tax_code, name_key ON suppliers FOR EACH ROW
  WHEN (OLD.tax_code IS DISTINCT FROM NEW.tax_code OR OLD.name_key <> NEW.name_key) EXECUTE FUNCTION end_checks('firm');
CREATE TRIGGER tg_certificates_changed AFTER UPDATE ON supplier_certificates FOR EACH ROW
  WHEN (ROW(OLD.scheme, OLD.edition, OLD.number, OLD.body, OLD.accreditation, OLD.scope, OLD.site_ids, OLD.issued_on, OLD.valid_until) IS DISTINCT FROM ROW(NEW.scheme, NEW.edition, NEW.number, NEW.body, NEW.accreditation, NEW.scope, NEW.site_ids, NEW.issued_on, NEW.valid_until))
  EXECUTE FUNCTION end_checks('certificate');
CREATE TRIGGER tg_certificates_removed AFTER DELETE ON supplier_certificates FOR EACH ROW EXECUTE FUNCTION end_checks('certificate');
-- The statement's own code decides which change makes its values other values; it then puts the evidence back.
CREATE TRIGGER tg_statements_changed AFTER UPDATE OF evidence ON capability_statements FOR EACH ROW
  WHEN (NEW.evidence = 'declared' AND OLD.evidence <> 'declared') EXECUTE FUNCTION end_checks('statement');
CREATE TRIGGER tg_statements_removed AFTER DELETE ON capability_statements FOR EACH ROW EXECUTE FUNCTION end_checks('statement');
`;

export class Verification1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [certificates, checks, before, clock, guards]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER IF EXISTS tg_suppliers_identity ON suppliers;
DROP TRIGGER IF EXISTS tg_certificates_changed ON supplier_certificates;
DROP TRIGGER IF EXISTS tg_certificates_removed ON supplier_certificates;
DROP TRIGGER IF EXISTS tg_statements_changed ON capability_statements;
DROP TRIGGER IF EXISTS tg_statements_removed ON capability_statements;
DROP TABLE IF EXISTS verification_requests, verification_checks CASCADE;
DROP FUNCTION IF EXISTS end_checks, note_author, authors_of, evidence_of, statement_evidence, evidence_of_level, certificate_level, firm_level, level_in_force, check_rung, vietnam_today;
ALTER TABLE supplier_certificates DROP COLUMN IF EXISTS edition, DROP COLUMN IF EXISTS accreditation, DROP COLUMN IF EXISTS site_ids, DROP COLUMN IF EXISTS last_surveillance_on, DROP COLUMN IF EXISTS status,
  DROP COLUMN IF EXISTS evidence_file_id, DROP COLUMN IF EXISTS entered_by, DROP COLUMN IF EXISTS version, DROP COLUMN IF EXISTS updated_at;
`);
  }
}
