-- what a reader of all streams needs: the order in which rows can become visible, see EventLog and docs/adr/0031
ALTER TABLE session_event ADD COLUMN position bigint;
UPDATE session_event e SET position = o.n
  FROM (SELECT stream_id, version, row_number() OVER (ORDER BY recorded_at, stream_id, version) AS n FROM session_event) o
  WHERE o.stream_id = e.stream_id AND o.version = e.version;
ALTER TABLE session_event ALTER COLUMN position SET NOT NULL;
ALTER TABLE session_event ALTER COLUMN position ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('session_event', 'position'), coalesce(max(position), 0) + 1, false) FROM session_event;
ALTER TABLE session_event ADD COLUMN transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE UNIQUE INDEX session_event_in_order ON session_event (transaction_id, position);

-- how far each asynchronous projection got
CREATE TABLE projection_position (
  projection     text PRIMARY KEY,
  transaction_id xid8 NOT NULL,
  position       bigint NOT NULL
);

-- twins of the read models, filled by the command rebuild and empty otherwise; later ones get the same rights
CREATE SCHEMA rebuild;
GRANT USAGE ON SCHEMA rebuild TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA rebuild GRANT SELECT, INSERT, DELETE, TRUNCATE ON TABLES TO ${app_role};
CREATE UNLOGGED TABLE rebuild.spark_session (LIKE public.spark_session INCLUDING ALL);
