-- What is uploaded together comes as several facts, and each is kept by several handlers: a week is
-- looked at when nothing has come for a while. So the mark tells since when there is something to
-- look at (due_at), when anything came last, and how often in a row closing has failed.
ALTER TABLE weekly_due
  ADD COLUMN touched_at timestamptz NOT NULL DEFAULT 'epoch',
  ADD COLUMN failures smallint NOT NULL DEFAULT 0;

-- Names are qualified as in V7.
CREATE OR REPLACE FUNCTION weekly_touch() RETURNS trigger LANGUAGE plpgsql AS $$
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
    INSERT INTO public.weekly_due AS w (user_id, days, due_at, touched_at)
    VALUES (who, touched, clock_timestamp(), clock_timestamp())
    ON CONFLICT (user_id) DO UPDATE SET
      days = CASE WHEN excluded.days <@ w.days THEN w.days ELSE w.days || excluded.days END,
      due_at = CASE WHEN excluded.days <@ w.days THEN w.due_at ELSE least(w.due_at, excluded.due_at) END,
      touched_at = greatest(w.touched_at, excluded.touched_at);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION weekly_pause_touch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who uuid;
  since date;
  touched date[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    who := OLD.user_id;
    since := OLD.first_day;
  ELSIF TG_OP = 'INSERT' THEN
    who := NEW.user_id;
    since := NEW.first_day;
  ELSE
    who := NEW.user_id;
    since := least(OLD.first_day, NEW.first_day);
  END IF;
  SELECT array_agg(DISTINCT week_start) INTO touched FROM public.weekly_summary
  WHERE user_id = who AND week_start >= since - 6 AND week_end >= since;
  IF touched IS NOT NULL THEN
    INSERT INTO public.weekly_due AS w (user_id, days, due_at, touched_at)
    VALUES (who, touched, clock_timestamp(), clock_timestamp())
    ON CONFLICT (user_id) DO UPDATE SET
      days = CASE WHEN excluded.days <@ w.days THEN w.days ELSE w.days || excluded.days END,
      due_at = CASE WHEN excluded.days <@ w.days THEN w.due_at ELSE least(w.due_at, excluded.due_at) END,
      touched_at = greatest(w.touched_at, excluded.touched_at);
  END IF;
  RETURN NULL;
END $$;

-- other weeks close at other times; a rebuild takes rules away as well
CREATE OR REPLACE FUNCTION weekly_rule_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.weekly_due SET due_at = least(due_at, clock_timestamp())
  WHERE user_id = CASE TG_OP WHEN 'DELETE' THEN OLD.user_id ELSE NEW.user_id END;
  RETURN NULL;
END $$;
DROP TRIGGER weekly_rule_changed ON week_rule;
CREATE TRIGGER weekly_rule_changed AFTER INSERT OR UPDATE OR DELETE ON week_rule
  FOR EACH ROW EXECUTE FUNCTION weekly_rule_changed();

-- Usage of some days is read from the index alone, features and members in order. A table that only
-- grows is vacuumed by what was added, or its newest days would be read from the rows after all.
DROP INDEX activity_by_date;
CREATE INDEX activity_by_date ON activity (local_date, kind, user_id) WHERE NOT removed;
ALTER TABLE activity SET (autovacuum_vacuum_insert_scale_factor = 0.02);
