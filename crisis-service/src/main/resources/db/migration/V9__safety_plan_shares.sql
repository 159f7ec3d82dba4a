-- links that show a safety plan to somebody else; not the token, and the label under the member's key
CREATE TABLE safety_plan_share (
  id             uuid PRIMARY KEY,
  user_id        uuid NOT NULL,
  token_hash     text NOT NULL UNIQUE,
  label_sealed   text,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  revoked_at     timestamptz,
  opened_count   integer NOT NULL DEFAULT 0,
  last_opened_at timestamptz
);
CREATE INDEX safety_plan_share_by_user ON safety_plan_share (user_id, created_at DESC, id DESC);

-- every opening of a share
CREATE TABLE safety_plan_share_opening (
  id        uuid PRIMARY KEY,
  share_id  uuid NOT NULL REFERENCES safety_plan_share (id) ON DELETE CASCADE,
  opened_at timestamptz NOT NULL
);
CREATE INDEX safety_plan_share_opening_by_share ON safety_plan_share_opening (share_id, opened_at DESC);

-- by which name a member goes in an exported plan
CREATE TABLE safety_plan_pseudonym (
  user_id   uuid PRIMARY KEY,
  pseudonym uuid NOT NULL UNIQUE
);
