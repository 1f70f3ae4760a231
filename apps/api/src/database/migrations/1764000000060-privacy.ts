import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Privacy1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE users ADD COLUMN erased_at timestamptz;
ALTER TABLE introduction_contacts ADD COLUMN withdrawn_at timestamptz;
CREATE INDEX ix_introduction_contacts_user ON introduction_contacts (user_id);
CREATE INDEX ix_introduction_contacts_email ON introduction_contacts (lower(email));
CREATE INDEX ix_disclosures_subject ON disclosures (subject_user_id);
CREATE INDEX ix_audit_entries_user ON audit_entries (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX ix_mails_to ON mails (to_email);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX ix_mails_to, ix_audit_entries_user, ix_disclosures_subject, ix_introduction_contacts_email, ix_introduction_contacts_user;
ALTER TABLE introduction_contacts DROP COLUMN withdrawn_at;
ALTER TABLE users DROP COLUMN erased_at;
`);
  }
}
