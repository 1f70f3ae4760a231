import type { MigrationInterface, QueryRunner } from 'typeorm';

const auditKeys = `
-- Under which words of a person are sealed in the audit: without the key they are noise, and no entry is touched.
CREATE TABLE audit_keys (
  user_id uuid NOT NULL,
  key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_audit_keys PRIMARY KEY (user_id)
);
CREATE INDEX ix_files_uploaded ON files (uploaded_by);
`;

/**
 * What every column with text is (ADR 20). The comment on the column is the one place: a new column says it in its own migration.
 *
 * - person: of one person; goes with them
 * - words: what people wrote, and copies of it; stays, but addresses and numbers of who leaves are cut out, and their name in what they wrote themselves
 * - firm: a fact about an organisation
 * - reference: lists that a law or a standard made
 * - technical: codes, states, digests, ids
 */
const columns: Record<string, Record<string, string>> = {
  person: {
    users: 'email name phone password_hash locale',
    sessions: 'token_hash',
    user_tokens: 'token_hash',
    audit_keys: 'key',
    // Of an organisation of one person its name, codes and telephone are the person's.
    organisations: 'name tax_code',
    suppliers: 'phone household_code',
    supplier_claims: 'note reason proof_email proof_token_hash',
    files: 'label',
    verification_requests: 'note',
    introduction_contacts: 'name email phone',
    mails: 'to_email',
    // Copies of answers, kept for a day: those that name somebody go.
    idempotency_keys: 'response',
  },
  words: {
    outbox: 'last_error',
    suppliers: 'intro verification_note source',
    capability_statements: 'note',
    supplier_machines: 'note',
    supplier_change_proposals: 'changes written note reason',
    imports: 'file_name columns note sheet',
    import_rows: 'reason_value cells problems',
    import_files: 'bytes',
    import_mappings: 'header_key columns',
    import_changes: 'before after',
    verification_checks: 'note end_reason',
    duplicate_candidates: 'note',
    supplier_merges: 'choices note survivor_before merged_before survivor_after merged_after',
    rfqs: 'title description delivery_place cancel_reason',
    rfq_lines: 'title description',
    introductions: 'note decline_note',
    notifications: 'params',
    mails: 'subject body_text last_error',
  },
  firm: {
    organisations: 'country origin',
    suppliers: 'name_vi name_en short_name tax_code legal_form capital_origin website registered_address province_code name_key duplicate_key status headcount_band revenue_band capital_band ward_code old_district industries',
    supplier_sites: 'name street ward district province_code park ward_code park_code permits',
    capability_statements: 'process materials values capacity_unit',
    supplier_machines: 'kind make model values',
    supplier_certificates: 'scheme number body scope edition accreditation status',
    duplicate_blocks: 'block',
    rfqs: 'incoterm currency',
    rfq_requirements: 'kind weight process parameter operator unit value codes',
    matches: 'verdicts',
  },
  reference: {
    concepts: 'code parent kind vi en ja ko zh synonyms_vi synonyms_en synonyms_ja',
    provinces: 'code vi en kind',
    reference_loads: 'name version',
    wards: 'code province_code vi en kind old_districts decree',
    ward_changes: 'old_province old_district old_ward old_key new_ward_code new_province decree',
    parks: 'code kind vi en aliases province_code status source',
    industry_codes: 'system version code vi en',
  },
  technical: {
    migrations: 'name',
    outbox: 'consumer type payload',
    audit_entries: 'action details request_id',
    idempotency_keys: 'key fingerprint',
    rate_limits: 'key',
    organisations: 'kind',
    memberships: 'role',
    user_tokens: 'purpose',
    office_tokens: 'token_hash',
    suppliers: 'verification office_facts',
    capability_statements: 'schema_version evidence',
    supplier_machines: 'schema_version',
    supplier_claims: 'status evidence',
    supplier_change_proposals: 'state replaced_marks',
    imports: 'file_hash format encoding status counts mapped_by undo_counts',
    import_rows: 'verdict reason undone',
    files: 'purpose visibility media_type source_hash',
    verification_checks: 'subject level result end_cause',
    verification_requests: 'subject',
    duplicate_candidates: 'reasons state',
    supplier_merges: 'moved digests',
    rfqs: 'number status',
    match_runs: 'matching_version',
    introductions: 'status declined_by decline_reason',
    introduction_contacts: 'party',
    disclosures: 'subject_party purpose',
    notifications: 'kind link',
    mails: 'dedupe_key',
  },
};

export class PersonalColumns1764000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(auditKeys);
    for (const [kind, tables] of Object.entries(columns)) {
      for (const [table, names] of Object.entries(tables)) for (const name of names.split(' ')) await runner.query(`COMMENT ON COLUMN ${table}."${name}" IS '${kind}'`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tables of Object.values(columns)) {
      for (const [table, names] of Object.entries(tables)) if (table !== 'audit_keys') for (const name of names.split(' ')) await runner.query(`COMMENT ON COLUMN ${table}."${name}" IS NULL`);
    }
    await runner.query('DROP INDEX IF EXISTS ix_files_uploaded; DROP TABLE IF EXISTS audit_keys;');
  }
}
