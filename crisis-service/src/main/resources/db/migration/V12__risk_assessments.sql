-- one row a person: the lock under which they are assessed, and what was told already
CREATE TABLE risk_profile (
  user_id      uuid PRIMARY KEY,
  counted_from timestamptz,
  assessed_at  timestamptz NOT NULL
);

-- what was found, from moderate on, with the thresholds that decided. Those of a case are kept with it
CREATE TABLE risk_assessment (
  id                 uuid PRIMARY KEY,
  user_id            uuid NOT NULL,
  name               text NOT NULL,
  record_id          uuid,
  record_type        text NOT NULL,
  assessed_at        timestamptz NOT NULL,
  level              text NOT NULL CHECK (level IN ('low', 'moderate', 'high', 'critical')),
  score              double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
  reasons            text[] NOT NULL,
  opens_case         boolean NOT NULL,
  case_id            uuid REFERENCES crisis_case (id),
  floor_version      text,
  danger_model       text,
  thresholds_version integer NOT NULL REFERENCES risk_thresholds (version)
);
CREATE INDEX risk_assessment_by_time ON risk_assessment (user_id, assessed_at, id);
CREATE INDEX risk_assessment_by_record ON risk_assessment (user_id, record_id);
CREATE INDEX risk_assessment_by_name ON risk_assessment (user_id, name);
CREATE INDEX risk_assessment_caseless ON risk_assessment (assessed_at) WHERE case_id IS NULL;
