-- scores, places, company and feelings of a fixed list; nothing a person wrote
CREATE TABLE mood_moment (
  user_id     uuid NOT NULL,
  checkin_id  uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  zone        text NOT NULL,
  local_date  date NOT NULL,
  mood        smallint NOT NULL,
  location    text,
  social      text,
  feelings    text[] NOT NULL,
  -- what was deleted leaves a mark without content, so that a fact that comes late does not bring it back
  removed     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (user_id, checkin_id),
  CHECK (removed OR mood BETWEEN 1 AND 10)
);
CREATE INDEX mood_moment_by_day ON mood_moment (user_id, local_date);

CREATE TABLE intervention_rating (
  user_id         uuid NOT NULL,
  session_id      uuid NOT NULL,
  occurred_at     timestamptz NOT NULL,
  zone            text NOT NULL,
  local_date      date NOT NULL,
  intervention_id uuid NOT NULL,
  approach        text,
  rating          smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
  PRIMARY KEY (user_id, session_id)
);
CREATE INDEX intervention_rating_by_day ON intervention_rating (user_id, local_date);

CREATE TABLE communication_style (
  user_id uuid PRIMARY KEY,
  style   text NOT NULL,
  as_of   bigint NOT NULL
);

CREATE UNLOGGED TABLE rebuild.mood_moment (LIKE public.mood_moment INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.intervention_rating (LIKE public.intervention_rating INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.communication_style (LIKE public.communication_style INCLUDING ALL);
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA rebuild TO ${app_role};
