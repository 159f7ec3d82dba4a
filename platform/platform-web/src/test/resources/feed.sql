-- The tables of a feed, as the migrations of a service make them.
CREATE TABLE feed_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel     text NOT NULL,
  -- given once the row is committed, see org.evenkeel.platform.web.stream
  position    bigint,
  event       text NOT NULL,
  resource_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX feed_event_pending ON feed_event (id) WHERE position IS NULL;
CREATE UNIQUE INDEX feed_event_by_position ON feed_event (channel, position);
CREATE INDEX feed_event_recorded_at ON feed_event (recorded_at);

-- the last position of each channel, and up to where events may be gone
CREATE TABLE feed_channel (
  channel       text PRIMARY KEY,
  last_position bigint NOT NULL,
  forgotten_to  bigint NOT NULL DEFAULT 0
);
