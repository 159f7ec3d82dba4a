CREATE TABLE crisis_case (
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL,
  level           text NOT NULL CHECK (level IN ('high', 'critical')),
  state           text NOT NULL CHECK (state IN ('open', 'acknowledged', 'resolved')),
  score           double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
  opened_at       timestamptz NOT NULL,
  due_at          timestamptz NOT NULL,
  floor_version   text NOT NULL,
  holder          uuid,
  acknowledged_at timestamptz,
  resolved_at     timestamptz
);

-- a person has one case at a time; what comes while it is unresolved joins it
CREATE UNIQUE INDEX crisis_case_unresolved ON crisis_case (user_id) WHERE state <> 'resolved';
CREATE INDEX crisis_case_by_due ON crisis_case (state, due_at, id);

CREATE TABLE case_source (
  user_id           uuid NOT NULL,
  source_id         text NOT NULL,
  case_id           uuid NOT NULL REFERENCES crisis_case (id),
  source_type       text NOT NULL,
  record_id         uuid,
  level             text NOT NULL,
  score             double precision NOT NULL,
  categories        text[] NOT NULL,
  floor_version     text NOT NULL,
  resources_version text NOT NULL,
  country           text,
  detected_at       timestamptz NOT NULL,
  PRIMARY KEY (case_id, source_id)
);
CREATE INDEX case_source_by_user ON case_source (user_id, source_id, detected_at DESC);

-- what a member wrote in a report, under their own data key
CREATE TABLE case_report (
  user_id       uuid NOT NULL,
  source_id     text NOT NULL,
  case_id       uuid NOT NULL REFERENCES crisis_case (id),
  text_sealed   text,
  wants_contact boolean NOT NULL,
  PRIMARY KEY (case_id, source_id)
);

-- what a responder noted, under the member's data key
CREATE TABLE case_note (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES crisis_case (id),
  author      uuid NOT NULL,
  text_sealed text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX case_note_by_case ON case_note (case_id);
