-- one row for each thing a member did; counts and days are read from here, so that deleting is exact
CREATE TABLE activity (
  user_id     uuid NOT NULL,
  kind        text NOT NULL,
  record_id   uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  local_date  date NOT NULL,
  PRIMARY KEY (user_id, kind, record_id)
);
CREATE INDEX activity_by_day ON activity (user_id, local_date);

CREATE TABLE achievement_unlocked (
  user_id     uuid NOT NULL,
  achievement text NOT NULL,
  local_date  date NOT NULL,
  unlocked_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, achievement)
);
