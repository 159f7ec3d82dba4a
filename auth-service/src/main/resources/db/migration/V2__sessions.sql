-- Refresh tokens that were traded, by hash: the second use of one ends its whole session, which is known
-- once the identity provider took the token.
CREATE TABLE refresh_use (
  token_hash bytea PRIMARY KEY,
  session_id text,
  reused     boolean     NOT NULL DEFAULT false,
  used_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX refresh_use_expiry ON refresh_use (expires_at);

-- Sessions that were ended here, and who was told.
CREATE TABLE revoked_session (
  session_id    text PRIMARY KEY,
  revoked_at    timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  provider_told boolean     NOT NULL DEFAULT false,
  gateway_told  boolean     NOT NULL DEFAULT false
);
CREATE INDEX revoked_session_untold ON revoked_session (session_id) WHERE NOT (provider_told AND gateway_told);
CREATE INDEX revoked_session_expiry ON revoked_session (expires_at);
