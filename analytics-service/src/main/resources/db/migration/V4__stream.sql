-- rows that the stream counts, each replaced by its next version; numbers, days and ids, nothing a person wrote
CREATE TABLE stream_summary (
  user_id uuid NOT NULL,
  generation smallint NOT NULL,
  about text NOT NULL,
  version bigint NOT NULL,
  through jsonb NOT NULL,
  checkins bigint NOT NULL,
  journal_entries bigint NOT NULL,
  interventions_completed bigint NOT NULL,
  spark_sessions bigint NOT NULL,
  wave_sessions bigint NOT NULL,
  rsd_episodes bigint NOT NULL,
  ideas_captured bigint NOT NULL,
  last_checkins timestamptz,
  last_journal_entries timestamptz,
  last_interventions_completed timestamptz,
  last_spark_sessions timestamptz,
  last_wave_sessions timestamptz,
  last_rsd_episodes timestamptz,
  last_ideas_captured timestamptz,
  PRIMARY KEY (user_id, generation, about)
);

CREATE TABLE stream_day (
  user_id uuid NOT NULL,
  generation smallint NOT NULL,
  local_date date NOT NULL,
  version bigint NOT NULL,
  through jsonb NOT NULL,
  checkins bigint NOT NULL,
  mood_sum bigint NOT NULL,
  energy_sum bigint NOT NULL,
  journal_entries bigint NOT NULL,
  interventions_completed bigint NOT NULL,
  spark_sessions bigint NOT NULL,
  wave_sessions bigint NOT NULL,
  rsd_episodes bigint NOT NULL,
  ideas_captured bigint NOT NULL,
  feelings jsonb NOT NULL,
  PRIMARY KEY (user_id, generation, local_date)
);

CREATE TABLE stream_intervention (
  user_id uuid NOT NULL,
  generation smallint NOT NULL,
  intervention_id uuid NOT NULL,
  version bigint NOT NULL,
  through jsonb NOT NULL,
  started bigint NOT NULL,
  completed bigint NOT NULL,
  rating_sum bigint NOT NULL,
  PRIMARY KEY (user_id, generation, intervention_id)
);

CREATE TABLE stream_sessions (
  user_id uuid NOT NULL,
  generation smallint NOT NULL,
  kind text NOT NULL,
  version bigint NOT NULL,
  through jsonb NOT NULL,
  started bigint NOT NULL,
  completed bigint NOT NULL,
  abandoned bigint NOT NULL,
  measured bigint NOT NULL,
  intensity_change_sum bigint NOT NULL,
  recovered bigint NOT NULL,
  recovery_minutes_sum bigint NOT NULL,
  PRIMARY KEY (user_id, generation, kind)
);

-- which generation of the stream is read; 0 until the first has caught up with the logs
CREATE TABLE stream_generation (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  serving smallint NOT NULL
);
INSERT INTO stream_generation (serving) VALUES (0);

-- Weeks are sums of days, because the day on which a person's week begins is theirs and may change: whoever
-- reads says which one (0 Sunday, 1 Monday, 6 Saturday).
CREATE VIEW stream_week AS
SELECT d.user_id, w.first_day, d.local_date - (extract(dow FROM d.local_date)::int - w.first_day + 7) % 7 AS week_start,
  sum(d.checkins)::bigint AS checkins,
  sum(d.mood_sum)::bigint AS mood_sum,
  sum(d.energy_sum)::bigint AS energy_sum,
  sum(d.journal_entries)::bigint AS journal_entries,
  sum(d.interventions_completed)::bigint AS interventions_completed,
  sum(d.spark_sessions)::bigint AS spark_sessions,
  sum(d.wave_sessions)::bigint AS wave_sessions,
  sum(d.rsd_episodes)::bigint AS rsd_episodes,
  sum(d.ideas_captured)::bigint AS ideas_captured,
  count(*) FILTER (WHERE d.checkins > 0)::bigint AS days_with_checkins
FROM stream_day d
JOIN stream_generation g ON d.generation = g.serving
CROSS JOIN (VALUES (0), (1), (6)) AS w (first_day)
GROUP BY d.user_id, w.first_day, week_start;
