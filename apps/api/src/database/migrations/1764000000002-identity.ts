import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE users (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  phone text,
  password_hash text,
  locale text NOT NULL DEFAULT 'vi',
  email_verified_at timestamptz,
  session_epoch integer NOT NULL DEFAULT 0,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT uq_users_email UNIQUE (email),
  CONSTRAINT ck_users_locale CHECK (locale IN ('vi', 'en'))
);
CREATE TABLE organisations (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  tax_code text,
  country text NOT NULL DEFAULT 'VN',
  origin text,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_organisations PRIMARY KEY (id),
  CONSTRAINT ck_organisations_kind CHECK (kind IN ('supplier', 'buyer', 'office'))
);
CREATE TABLE memberships (
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_memberships PRIMARY KEY (user_id, organisation_id),
  CONSTRAINT fk_memberships_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT fk_memberships_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
  CONSTRAINT ck_memberships_role CHECK (role IN ('admin', 'member'))
);
CREATE INDEX ix_memberships_organisation ON memberships (organisation_id);
CREATE TABLE sessions (
  id uuid NOT NULL,
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  acting_organisation_id uuid,
  epoch integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CONSTRAINT pk_sessions PRIMARY KEY (id),
  CONSTRAINT uq_sessions_token UNIQUE (token_hash),
  CONSTRAINT fk_sessions_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_sessions_user ON sessions (user_id);
CREATE TABLE user_tokens (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  token_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT pk_user_tokens PRIMARY KEY (id),
  CONSTRAINT uq_user_tokens_hash UNIQUE (token_hash),
  CONSTRAINT fk_user_tokens_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT ck_user_tokens_purpose CHECK (purpose IN ('verify_email', 'reset_password', 'accept_invitation'))
);
CREATE INDEX ix_user_tokens_user ON user_tokens (user_id, purpose);
CREATE TABLE office_tokens (
  token_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz,
  CONSTRAINT pk_office_tokens PRIMARY KEY (token_hash)
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS office_tokens, user_tokens, sessions, memberships, organisations, users CASCADE');
  }
}
