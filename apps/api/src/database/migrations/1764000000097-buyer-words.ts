import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A buyer has seen no paper, and nobody of the firm itself speaks for it as a buyer: said once more by the database, whatever the program does. */
const author = `
CREATE OR REPLACE FUNCTION note_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.entered_by := authors_of(NEW.subject, NEW.subject_id);
  NEW.evidence_file_id := evidence_of(NEW.subject, NEW.subject_id);
  IF NEW.level = 'buyer_confirmed' THEN
    NEW.entered_by := NEW.entered_by || ARRAY(SELECT m.user_id FROM suppliers s JOIN memberships m ON m.organisation_id = s.organisation_id WHERE s.id = NEW.supplier_id);
    NEW.evidence_file_id := NULL;
  END IF;
  RETURN NEW;
END $$;
`;

/** The day of the look that the level in force rests on, as ISO date of Vietnam. */
const seen = `
CREATE FUNCTION seen_on(of_subject text, of_id uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT (checked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text FROM verification_checks
  WHERE subject = of_subject AND subject_id = of_id AND ended_at IS NULL AND result = 'confirmed' AND (valid_until IS NULL OR valid_until >= vietnam_today())
  ORDER BY check_rung(level) DESC, checked_at DESC LIMIT 1
$$;
`;

export class BuyerWords1764000000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [author, seen, 'CREATE INDEX ix_verification_checks_for ON verification_checks (checked_for, supplier_id)']) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX IF EXISTS ix_verification_checks_for;
DROP FUNCTION IF EXISTS seen_on;
CREATE OR REPLACE FUNCTION note_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.entered_by := authors_of(NEW.subject, NEW.subject_id);
  NEW.evidence_file_id := evidence_of(NEW.subject, NEW.subject_id);
  RETURN NEW;
END $$;
`);
  }
}
