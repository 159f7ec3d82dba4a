-- null in rows of facts that were handled before; the command rebuild fills them
ALTER TABLE mood_moment ADD COLUMN energy smallint CHECK (energy BETWEEN 1 AND 10);
ALTER TABLE rebuild.mood_moment ADD COLUMN energy smallint CHECK (energy BETWEEN 1 AND 10);

-- what decides on which day a member's weeks start; the as_of are numbers of the facts that told it
CREATE TABLE week_setting (
  user_id          uuid PRIMARY KEY,
  country          text,
  zone             text,
  profile_as_of    bigint NOT NULL,
  starts_on        text NOT NULL,
  preference_as_of bigint NOT NULL
);

-- from a day on weeks start on this day, 1 Monday to 7 Sunday; the first holds for all days before, too
CREATE TABLE week_rule (
  user_id   uuid NOT NULL,
  since     date NOT NULL,
  first_day smallint NOT NULL CHECK (first_day BETWEEN 1 AND 7),
  PRIMARY KEY (user_id, since)
);

CREATE UNLOGGED TABLE rebuild.week_setting (LIKE public.week_setting INCLUDING ALL);
CREATE UNLOGGED TABLE rebuild.week_rule (LIKE public.week_rule INCLUDING ALL);
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA rebuild TO ${app_role};
