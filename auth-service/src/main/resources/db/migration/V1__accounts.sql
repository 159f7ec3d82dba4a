-- One row an account. What identifies or describes the person is sealed under their own data key.
CREATE TABLE account (
  user_id                uuid PRIMARY KEY,
  email_index            bytea       NOT NULL UNIQUE,
  email_sealed           text        NOT NULL,
  profile_sealed         text        NOT NULL,
  role                   text        NOT NULL CHECK (role IN ('member', 'therapist', 'responder', 'admin', 'operator')),
  tier                   text        NOT NULL DEFAULT 'free',
  country                text,
  zone                   text,
  locale                 text,
  email_verified_at      timestamptz,
  privacy_policy_version text        NOT NULL,
  disclaimer_version     text        NOT NULL,
  traits_version         integer     NOT NULL DEFAULT 1,
  traits_mirrored        integer     NOT NULL DEFAULT 0,
  created_at             timestamptz NOT NULL,
  last_login_at          timestamptz
);
-- Accounts whose tokens would still say something older.
CREATE INDEX account_unmirrored ON account (user_id) WHERE traits_mirrored < traits_version;

-- A registration under way, and for a day what it was answered with.
CREATE TABLE registration (
  id                 uuid PRIMARY KEY,
  email_index        bytea       NOT NULL,
  state              text        NOT NULL CHECK (state IN ('pending', 'active')),
  application_sealed text,
  key_hash           text UNIQUE,
  body_hash          text,
  user_id            uuid,
  started_at         timestamptz NOT NULL,
  claimed_until      timestamptz NOT NULL,
  CHECK (state = 'pending' OR (user_id IS NOT NULL AND application_sealed IS NULL))
);
CREATE UNIQUE INDEX registration_pending ON registration (email_index) WHERE state = 'pending';

CREATE TABLE email_verification (
  token_hash bytea PRIMARY KEY,
  user_id    uuid        NOT NULL REFERENCES account (user_id),
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX email_verification_user ON email_verification (user_id);
