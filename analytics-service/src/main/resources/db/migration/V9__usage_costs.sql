-- what became of what was offered
CREATE TABLE recommendation_course (
  user_id      uuid NOT NULL,
  decision_id  uuid NOT NULL,
  offered_at   timestamptz,
  started_at   timestamptz,
  completed_at timestamptz,
  PRIMARY KEY (user_id, decision_id)
);
CREATE INDEX recommendation_course_by_offer ON recommendation_course (offered_at);

-- what a provider was asked to do; nobody's, so that it tells of no person that they were in danger
CREATE TABLE provider_call (
  call_id   uuid PRIMARY KEY,
  provider  text NOT NULL,
  feature   text NOT NULL,
  unit      text NOT NULL,
  units     bigint NOT NULL CHECK (units >= 0),
  attempts  integer NOT NULL CHECK (attempts >= 0),
  called_at timestamptz NOT NULL
);
CREATE INDEX provider_call_by_time ON provider_call (called_at);

-- for counts over everybody
CREATE INDEX activity_by_date ON activity (local_date, user_id) WHERE NOT removed;
CREATE INDEX mood_moment_by_date ON mood_moment (local_date) WHERE NOT removed;
CREATE INDEX mood_moment_by_time ON mood_moment (user_id, occurred_at) WHERE NOT removed;
CREATE INDEX intervention_rating_by_date ON intervention_rating (local_date);

CREATE UNLOGGED TABLE rebuild.recommendation_course (LIKE public.recommendation_course INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.provider_call (LIKE public.provider_call INCLUDING ALL);
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON rebuild.recommendation_course, rebuild.provider_call TO ${app_role};
