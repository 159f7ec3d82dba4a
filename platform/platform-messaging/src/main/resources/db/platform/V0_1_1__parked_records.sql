-- Records whose handler failed, and those of the same key that came after them: each waits here for its turn, so that
-- other keys go on. Values are kept as they came, sealed ones sealed.
CREATE TABLE parked_record (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer         text NOT NULL,
  record_partition integer NOT NULL,
  record_offset    bigint NOT NULL,
  record_time      bigint NOT NULL,
  record_key       bytea,
  record_value     bytea,
  header_names     bytea[] NOT NULL,
  header_values    bytea[] NOT NULL,
  -- SHA-256 of the key, which may be longer than an index takes; null for a record without one, which waits for nobody
  lane             bytea,
  tries            integer NOT NULL,
  tried_before     integer NOT NULL,
  due_at           timestamptz NOT NULL,
  UNIQUE (consumer, record_partition, record_offset)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE INDEX parked_record_lane ON parked_record (consumer, lane, id);
