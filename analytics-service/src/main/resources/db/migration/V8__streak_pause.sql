-- days a member takes off their streak, both ends included
CREATE TABLE streak_pause (
  user_id   uuid NOT NULL,
  pause_id  uuid NOT NULL,
  first_day date NOT NULL,
  last_day  date NOT NULL,
  PRIMARY KEY (user_id, pause_id),
  CHECK (first_day <= last_day)
);

CREATE UNLOGGED TABLE rebuild.streak_pause (LIKE public.streak_pause INCLUDING ALL);
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON rebuild.streak_pause TO ${app_role};
