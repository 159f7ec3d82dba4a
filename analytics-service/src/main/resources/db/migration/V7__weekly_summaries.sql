-- what was told of a week, as it was told: figures only, never changed (see docs/adr/0036)
CREATE TABLE weekly_summary (
  user_id       uuid NOT NULL,
  week_start    date NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  week_end      date NOT NULL CHECK (week_end BETWEEN week_start AND week_start + 6),
  zone          text NOT NULL,
  figures       text NOT NULL,
  -- which words the figures are put into
  words_version smallint NOT NULL,
  made_at       timestamptz NOT NULL,
  PRIMARY KEY (user_id, week_start, version)
);

CREATE FUNCTION weekly_summary_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a weekly summary is never changed';
END $$;
CREATE TRIGGER weekly_summary_stays BEFORE UPDATE ON weekly_summary
  FOR EACH ROW EXECUTE FUNCTION weekly_summary_stays();

-- days of members that something was recorded for or taken from, and when to look at their weeks
CREATE TABLE weekly_due (
  user_id uuid PRIMARY KEY,
  days    date[] NOT NULL,
  due_at  timestamptz NOT NULL
);
CREATE INDEX weekly_due_by_time ON weekly_due (due_at);

-- Whatever writes the projections, also rebuild, marks the day in the same transaction. Names are
-- qualified: on rebuild's connection the plain ones mean the twins, which have no triggers.
CREATE FUNCTION weekly_touch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who uuid;
  touched date[] := '{}';
BEGIN
  IF TG_OP <> 'DELETE' THEN
    who := NEW.user_id;
    touched := touched || NEW.local_date;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    who := OLD.user_id;
    touched := touched || OLD.local_date;
  END IF;
  -- the mark of what was deleted has the epoch for a day
  touched := array_remove(touched, DATE 'epoch');
  IF cardinality(touched) > 0 THEN
    INSERT INTO public.weekly_due AS w (user_id, days, due_at) VALUES (who, touched, 'epoch')
    ON CONFLICT (user_id) DO UPDATE SET days = w.days || excluded.days, due_at = excluded.due_at
      WHERE NOT excluded.days <@ w.days;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER weekly_touch AFTER INSERT OR UPDATE OR DELETE ON activity
  FOR EACH ROW EXECUTE FUNCTION weekly_touch();
CREATE TRIGGER weekly_touch AFTER INSERT OR UPDATE OR DELETE ON mood_moment
  FOR EACH ROW EXECUTE FUNCTION weekly_touch();
CREATE TRIGGER weekly_touch AFTER INSERT OR UPDATE OR DELETE ON intervention_rating
  FOR EACH ROW EXECUTE FUNCTION weekly_touch();

-- other weeks close at other times
CREATE FUNCTION weekly_rule_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.weekly_due SET due_at = 'epoch' WHERE user_id = NEW.user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER weekly_rule_changed AFTER INSERT OR UPDATE ON week_rule
  FOR EACH ROW EXECUTE FUNCTION weekly_rule_changed();

INSERT INTO weekly_due (user_id, days, due_at)
SELECT user_id, array_agg(DISTINCT local_date), 'epoch' FROM activity
WHERE NOT removed AND local_date >= current_date - 30 GROUP BY user_id;
