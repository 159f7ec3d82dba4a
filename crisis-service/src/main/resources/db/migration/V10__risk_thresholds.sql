-- a moderate case is due in a day; whatever constraint is there gives way to one that knows all levels
ALTER TABLE crisis_case DROP CONSTRAINT IF EXISTS crisis_case_level_check;
ALTER TABLE crisis_case ADD CONSTRAINT crisis_case_level_check CHECK (level IN ('moderate', 'high', 'critical'));

-- where the pipeline's rules begin; the running service can add a version and change or remove none
CREATE TABLE risk_thresholds (
  version    integer PRIMARY KEY CHECK (version > 0),
  settings   jsonb NOT NULL,
  author     uuid,
  note       text NOT NULL,
  created_at timestamptz NOT NULL
);

INSERT INTO risk_thresholds (version, settings, author, note, created_at) VALUES (1,
  '{"score_moderate": 0.40, "score_high": 0.70, "score_critical": 0.90, "danger_strong": 0.90,
    "distress_intense": 0.80, "repeated_moderates": 3, "repeated_days": 7, "course_recent_days": 5,
    "course_baseline_days": 28, "course_drop": 2.0, "course_slope": 0.30}',
  NULL, 'Shipped with the service.', now());
