-- Answers of POST requests with an Idempotency-Key, written in the effect's transaction.
CREATE TABLE idempotency_key (
  user_id uuid NOT NULL,
  key_hash text NOT NULL,
  operation text NOT NULL,
  request_hash text NOT NULL,
  status smallint NOT NULL,
  location text,
  etag text,
  content_type text,
  sealed_body text,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, key_hash)
);
CREATE INDEX idempotency_key_expires_at ON idempotency_key (expires_at);

-- Who did what to whose data. The runtime role can only add to it: afterMigrate.sql.
CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  resource_type text NOT NULL,
  resource_id text NOT NULL,
  subject_id uuid,
  request_id text,
  details jsonb NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, recorded_at);
