-- Which generations of the stream are in use. What nobody has used for a while is removed, and its number never used again.
CREATE TABLE stream_use (
  generation   smallint PRIMARY KEY,
  -- when a process of it last said that it runs
  used_at      timestamptz NOT NULL,
  -- when it had caught up with the logs for the first time
  caught_up_at timestamptz,
  -- since when it is being removed, and since when nothing of it is left
  removed_at   timestamptz,
  gone_at      timestamptz
);

-- Generation 1 says nothing; as long as it has members at the broker, others say it for it. Table stream_generation is
-- read by its processes only.
INSERT INTO stream_use (generation, used_at, caught_up_at)
SELECT 1, now(), now() FROM stream_generation WHERE serving > 0 OR EXISTS (SELECT FROM stream_summary);

-- the same for each generation; whoever reads says which one
CREATE OR REPLACE VIEW stream_week AS
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
  count(*) FILTER (WHERE d.checkins > 0)::bigint AS days_with_checkins,
  d.generation
FROM stream_day d
CROSS JOIN (VALUES (0), (1), (6)) AS w (first_day)
GROUP BY d.user_id, d.generation, w.first_day, week_start;
