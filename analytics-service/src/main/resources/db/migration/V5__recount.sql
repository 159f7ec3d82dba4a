-- filled by the command rebuild from the logs and empty otherwise: each record with what it adds to which row
CREATE UNLOGGED TABLE rebuild.stream_record (
  user_id     uuid NOT NULL,
  kind        text NOT NULL,
  record_id   uuid NOT NULL,
  topic       text NOT NULL,
  -- null for a deletion that came without its record
  occurred_at timestamptz,
  sequence    bigint,
  additions   jsonb,
  deleted     bigint,
  PRIMARY KEY (user_id, kind, record_id)
);
CREATE UNLOGGED TABLE rebuild.stream_erased (user_id uuid PRIMARY KEY);
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA rebuild TO ${app_role};
