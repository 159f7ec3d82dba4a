-- what became known about people's texts and check-ins, from facts; scores, no text. Kept 90 days

-- a check-in or a journal entry that was stored
CREATE TABLE risk_record (
  user_id     uuid NOT NULL,
  record_id   uuid NOT NULL,
  record_type text NOT NULL,
  source_id   text,
  recorded_at timestamptz NOT NULL,
  local_date  date NOT NULL,
  mood        integer,
  PRIMARY KEY (user_id, record_id)
);
CREATE INDEX risk_record_by_source ON risk_record (user_id, source_id);
CREATE INDEX risk_record_by_day ON risk_record (user_id, local_date);
CREATE INDEX risk_record_recorded_at ON risk_record (recorded_at);

-- what the floor found, moderate or worse
CREATE TABLE risk_floor (
  user_id       uuid NOT NULL,
  source_id     text NOT NULL,
  record_id     uuid,
  source_type   text NOT NULL,
  level         text NOT NULL CHECK (level IN ('moderate', 'high', 'critical')),
  fired         boolean NOT NULL,
  score         double precision NOT NULL,
  floor_version text NOT NULL,
  detected_at   timestamptz NOT NULL,
  PRIMARY KEY (user_id, source_id)
);
CREATE INDEX risk_floor_by_record ON risk_floor (user_id, record_id);
CREATE INDEX risk_floor_by_time ON risk_floor (user_id, detected_at);
CREATE INDEX risk_floor_detected_at ON risk_floor (detected_at);

-- what models read in the latest version of a text
CREATE TABLE risk_reading (
  user_id      uuid NOT NULL,
  record_id    uuid NOT NULL,
  version      integer NOT NULL,
  distress     double precision NOT NULL,
  danger       double precision,
  danger_model text,
  read_at      timestamptz NOT NULL,
  PRIMARY KEY (user_id, record_id)
);
CREATE INDEX risk_reading_read_at ON risk_reading (read_at);

-- records their owners deleted: what comes about them later is not kept
CREATE TABLE risk_forgotten (
  user_id      uuid NOT NULL,
  record_id    uuid NOT NULL,
  forgotten_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, record_id)
);
CREATE INDEX risk_forgotten_at ON risk_forgotten (forgotten_at);
