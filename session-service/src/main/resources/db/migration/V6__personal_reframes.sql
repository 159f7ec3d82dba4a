-- how people want to be spoken to, from identity facts
CREATE TABLE communication_style (
  user_id uuid PRIMARY KEY,
  style   text NOT NULL,
  as_of   bigint NOT NULL
);

-- reframes that were asked for with a step and are not written yet, see docs/adr/0033; holds no text
CREATE TABLE reframe_request (
  session_id uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  version    int NOT NULL,
  asked_at   timestamptz NOT NULL,
  -- also until when whoever claimed it is left alone
  due_at     timestamptz NOT NULL,
  attempts   int NOT NULL DEFAULT 0
);
CREATE INDEX reframe_request_due ON reframe_request (due_at);

-- the latest answer for a session; an empty list is one
CREATE TABLE personal_reframes (
  session_id     uuid PRIMARY KEY,
  user_id        uuid NOT NULL,
  version        int NOT NULL,
  content_sealed text NOT NULL,
  written_at     timestamptz NOT NULL
);
CREATE INDEX personal_reframes_by_user ON personal_reframes (user_id);

-- what changed, for live streams; a channel is a user id. Ids only: content is read when it is sent
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
