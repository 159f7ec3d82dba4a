-- Rows that the stream told and that could not be kept (their records are dead letters). Until one is mended its user's
-- counts do not come from the rows. What was mended stays, because a letter may be read again.
CREATE TABLE stream_missing (
  user_id    uuid NOT NULL,
  generation smallint NOT NULL,
  -- which row, as in the key of its record
  row_key    text NOT NULL,
  version    bigint NOT NULL,
  noted_at   timestamptz NOT NULL DEFAULT now(),
  mended_at  timestamptz,
  PRIMARY KEY (user_id, generation, row_key, version)
);
CREATE INDEX stream_missing_open ON stream_missing (generation) WHERE mended_at IS NULL;
