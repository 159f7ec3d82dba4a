-- the event store: rows are added and never changed, which the runtime role's grants enforce
CREATE TABLE session_event (
  stream_id   uuid NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  kind        text NOT NULL,
  type        text NOT NULL,
  user_id     uuid NOT NULL,
  payload     text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (stream_id, version)
);
CREATE INDEX session_event_by_user ON session_event (user_id, kind);

-- read model for lists, kept in the transaction of each event; holds no text
CREATE TABLE spark_session (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL,
  step       text NOT NULL,
  version    int NOT NULL,
  started_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX spark_session_by_user ON spark_session (user_id, started_at DESC, id DESC);
