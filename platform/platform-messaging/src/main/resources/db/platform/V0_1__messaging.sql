-- Number of the last fact about a user (or a record that belongs to nobody). Taking the next number locks
-- the row to the end of the transaction, so that a user's facts commit in the order of their numbers.
CREATE TABLE user_sequence (
  ordering_key text PRIMARY KEY,
  n            bigint NOT NULL
) WITH (fillfactor = 70);

-- Facts that were committed and not yet acknowledged by the broker. A set, not a log: rows leave in any order.
CREATE TABLE outbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id     uuid NOT NULL UNIQUE,
  ordering_key text NOT NULL,
  sequence     bigint NOT NULL,
  topic        text NOT NULL,
  type         text NOT NULL,
  subject      uuid,
  content_type text NOT NULL,
  value        bytea NOT NULL,
  traceparent  text,
  recorded_at  timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Facts that the broker will never take, kept for a person to look at.
CREATE TABLE outbox_rejected (
  id           bigint PRIMARY KEY,
  event_id     uuid NOT NULL UNIQUE,
  ordering_key text NOT NULL,
  sequence     bigint NOT NULL,
  topic        text NOT NULL,
  type         text NOT NULL,
  subject      uuid,
  content_type text NOT NULL,
  value        bytea NOT NULL,
  traceparent  text,
  recorded_at  timestamptz NOT NULL,
  reason       text NOT NULL,
  rejected_at  timestamptz NOT NULL
);

-- Events whose effect is in this database.
CREATE TABLE inbox (
  consumer    text NOT NULL,
  event_id    uuid NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (consumer, event_id)
);

CREATE INDEX inbox_received_at ON inbox (received_at);
